// Lints the files named on standard input, one a line, and prints for each a JSON line with the
// stretches that textlint points at, in UTF-16 units as textlint counts them.
import { readFileSync } from "node:fs";
import { createLinter, loadTextlintrc } from "textlint";

const descriptor = await loadTextlintrc({
  configFilePath: new URL("textlintrc.json", import.meta.url).pathname,
});
const linter = createLinter({ descriptor });
for (const path of readFileSync(0, "utf8").split("\n").filter(Boolean)) {
  const { messages } = await linter.lintText(readFileSync(path, "utf8"), path);
  const found = messages.map((message) => [...message.range, message.ruleId]);
  console.log(JSON.stringify({ path, found }));
}
