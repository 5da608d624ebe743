"""Common given names, for telling people from companies where no reader has marked them."""

from __future__ import annotations

_MALE = """
    Adam Alan Albert Alex Alexander Allen Andrew Andy Anthony Arthur Barack Ben Benjamin
    Bernard Bill Bob Brad Brian Bruce Carl Carlos Charles Chris Christopher Craig Dale Dan
    Daniel Dave David Dean Dennis Dermot Don Donald Douglas Edward Eric Erich Eugene Frank Fred
    Frederick Fritz Gary George Gerald Gordon Graham Greg Gregory Harold Harry Henry Howard
    Hugh Ian Jack James Jason Jean Jeff Jeffrey Jerry Jim Joe John Jonathan Jose Joseph Juan
    Karl Keith Ken Kendrick Kenneth Kevin Larry Lawrence Lee Leonard Louis Luis Malcolm Marc
    Mark Martin Matthew Max Michael Mike Nathan Neil Nicholas Nick Noel Norman Patrick Paul
    Pedro Peter Philip Ralph Ray Raymond Richard Rick Robert Roger Ron Ronald Roy Russell
    Samuel Scott Sean Sebastian Stan Stefan Stephen Steve Steven Stuart Ted Terry Thomas Tim
    Timothy Tom Tony Victor Vincent Walter Wayne William
"""

_FEMALE = """
    Alice Alison Amanda Amy Andrea Angela Ann Anna Anne Barbara Betty Brenda Carol Caroline
    Catherine Charlotte Christina Christine Claire Claudia Cynthia Deborah Diana Diane Donna
    Dorothy Eleanor Elizabeth Ellen Emily Emma Eva Fiona Frances Gloria Grace Hannah Helen
    Hillary Irene Jane Janet Jennifer Jessica Joan Joanna Joyce Judith Judy Julia Julie Karen
    Kate Katherine Kathleen Kathryn Kelly Kristen Kristin Laura Linda Lisa Lucy Margaret Maria
    Marie Marilyn Martha Mary Megan Melissa Michelle Monica Nancy Nicole Olivia Pamela Patricia
    Priscilla Rachel Rebecca Regina Rosa Rose Ruth Sally Sandra Sara Sarah Sharon Shirley
    Silvia Sofia Sophie Stephanie Susan Suella Teresa Theresa Valerie Valeska Victoria Virginia
    Wendy
"""

MALE = frozenset(_MALE.split())
FEMALE = frozenset(_FEMALE.split())
GIVEN_NAMES = MALE | FEMALE
