#!/usr/bin/env python3
"""What an officer could do without the add-in, as the yardstick of `npm run bench`.

openpyxl writes totals, percentages, flags and a sentence beside each row of a plan made by scripts/bench/make-plan.ts,
and LibreOffice calculates them. Usage: openpyxl_and_libreoffice.py PLAN.xlsx OUT.xlsx
"""

import pathlib
import subprocess
import sys
import tempfile

import openpyxl
from openpyxl.formatting.rule import CellIsRule
from openpyxl.styles import Alignment, PatternFill

HEADING_ROW = 3
FILLS = {"Green": "C6EFCE", "Amber": "FFEB9C", "Red": "FFC7CE"}


def add_columns(sheet):
    """Target in E, quarters in F to I; what is added stands in P to S."""
    for column, heading in zip("PQRS", ("Total", "% achieved", "Flag", "Sentence")):
        sheet[f"{column}{HEADING_ROW}"] = heading
    for row in range(HEADING_ROW + 1, sheet.max_row + 1):
        sheet[f"P{row}"] = f"=SUM(F{row}:I{row})"
        sheet[f"Q{row}"] = f'=IF(E{row}>0,P{row}/E{row},"")'
        sheet[f"Q{row}"].number_format = "0%"
        sheet[f"R{row}"] = f'=IF(P{row}>=E{row},"Green",IF(P{row}>=E{row}/2,"Amber","Red"))'
        so_far = sum(sheet[f"{column}{row}"].value or 0 for column in "FGHI")
        sheet[f"S{row}"] = f"{so_far} of {sheet[f'E{row}'].value} so far."
        sheet[f"S{row}"].alignment = Alignment(wrap_text=True, vertical="top")
    for word, color in FILLS.items():
        rule = CellIsRule(operator="equal", formula=[f'"{word}"'], fill=PatternFill(bgColor=color))
        sheet.conditional_formatting.add(f"R{HEADING_ROW + 1}:R{sheet.max_row}", rule)


def main(plan, out):
    workbook = openpyxl.load_workbook(plan)
    add_columns(workbook.active)
    with tempfile.TemporaryDirectory() as folder:
        written = pathlib.Path(folder, pathlib.Path(out).name)
        workbook.save(written)
        profile = pathlib.Path(folder, "profile").as_uri()
        subprocess.run(
            ["soffice", f"-env:UserInstallation={profile}", "--headless", "--convert-to", "xlsx"]
            + ["--outdir", str(pathlib.Path(out).resolve().parent), str(written)],
            check=True,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )


main(*sys.argv[1:3])
