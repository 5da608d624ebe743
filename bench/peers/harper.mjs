// Lints the files named on standard input, one a line, and prints for each a JSON line with the
// stretches that Harper points at, in code points.
import { readFileSync } from "node:fs";
import { LocalLinter } from "harper.js";
import { binaryInlined } from "harper.js/binaryInlined";

const linter = new LocalLinter({ binary: binaryInlined });
await linter.setup();
for (const path of readFileSync(0, "utf8").split("\n").filter(Boolean)) {
  const text = readFileSync(path, "utf8");
  const lints = await linter.lint(text, { language: "markdown" });
  const found = lints.map((lint) => [lint.span().start, lint.span().end, lint.lint_kind()]);
  console.log(JSON.stringify({ path, found }));
}
