# What of one workbook isn't in another, or is otherwise there, as openpyxl reads them: a reader that shares no code with
# the add-in or its workbench. Reads a list of pairs from standard input, prints a list of lines for each.
import json
import re
import sys
import zipfile

import openpyxl
from openpyxl.utils import get_column_letter

# Columns to the right of this one are compared by the sheet's default alone.
LAST_COLUMN = 400

VOLATILE = re.compile(r"\b(TODAY|NOW|RAND|RANDBETWEEN)\(", re.I)

KEPT_PARTS = re.compile(r"^xl/(media|theme|charts|drawings|embeddings|externalLinks|printerSettings|pivot\w*|slicer\w*|ctrlProps)/|^customXml/|vbaProject")


def within(area, row, column):
    return (
        area["firstRow"] <= row - 1 <= area["lastRow"] and area["firstColumn"] <= column - 1 <= area["lastColumn"]
    )


class Allowed:
    """What a review may have changed on a sheet, as its edits say it."""

    def __init__(self, said):
        self.said = said

    def is_ours(self, row, column):
        return any(within(area, row, column) for area in self.said["cells"])

    def may_grow(self, row):
        return any(first <= row - 1 <= last for first, last in self.said["rowsThatGrow"])

    def may_be_sized(self, column):
        return column - 1 in self.said["sizedColumns"]

    def may_be_grouped(self, column):
        return any(first <= column - 1 <= last for first, last in self.said["groups"])

    def may_bear_the_plus(self, column):
        return any(column - 1 in (first - 1, last + 1) for first, last in self.said["groups"])

    def extent(self, ref):
        return self.said["extended"].get(ref, ref)


class Looks:
    """Every look of a workbook in words, each put into words once."""

    def __init__(self):
        self.words = {}

    def of(self, styled):
        # A cell without a style has none until it is asked for it.
        key = bytes(styled._style or (styled.font and styled._style))
        if key not in self.words:
            parts = ("number_format", "font", "fill", "border", "alignment", "protection")
            self.words[key] = {part: repr(getattr(styled, part)) for part in parts}
        return self.words[key]


def differing(was, now):
    return ", ".join(f"{part}: {was[part]} -> {now.get(part)}" for part in was if was[part] != now.get(part))


def content(cell):
    value = cell.value
    return (cell.data_type, getattr(value, "text", value), getattr(value, "ref", None))


def is_same_result(one, other):
    if isinstance(one, (int, float)) and isinstance(other, (int, float)):
        return abs(one - other) <= 1e-9 * max(1, abs(one))
    return one == other or (one in (None, "") and other in (None, ""))


def link(cell):
    return cell.hyperlink and (cell.hyperlink.target, cell.hyperlink.location, cell.hyperlink.tooltip)


def cells(before, after, allowed, looks):
    for line in before.iter_rows():
        for cell in line:
            if cell.value is None and not cell.has_style and cell.comment is None and cell.hyperlink is None:
                continue
            row, column = cell.row, cell.column
            if isinstance(cell, openpyxl.cell.cell.MergedCell):
                continue
            now = after.cell(row, column)
            if isinstance(now, openpyxl.cell.cell.MergedCell):
                if cell.value is not None:
                    yield f"{cell.coordinate}: is under a merged cell"
                continue
            blank_of_ours = cell.value is None and allowed.is_ours(row, column)
            if not blank_of_ours and content(cell) != content(now):
                yield f"{cell.coordinate}: was {content(cell)!r}, is {content(now)!r}"
            if not blank_of_ours and looks[0].of(cell) != looks[1].of(now):
                yield f"{cell.coordinate}: look: {differing(looks[0].of(cell), looks[1].of(now))}"
            if cell.comment and (now.comment is None or now.comment.text != cell.comment.text):
                yield f"{cell.coordinate}: the note"
            if cell.hyperlink and link(cell) != link(now):
                yield f"{cell.coordinate}: the link"


def results(formulas, before, after):
    """What the officer's formulas give; what no one has calculated before isn't compared."""
    for line in formulas.iter_rows():
        for cell in line:
            if cell.data_type != "f" or VOLATILE.search(str(getattr(cell.value, "text", cell.value))):
                continue
            was, now = before[cell.coordinate].value, after[cell.coordinate].value
            if was is not None and not is_same_result(was, now):
                yield f"{cell.coordinate}: {cell.value} gave {was!r}, gives {now!r}"


def columns_of(sheet):
    found = {}
    for dimension in sheet.column_dimensions.values():
        first = dimension.min or openpyxl.utils.column_index_from_string(dimension.index)
        for column in range(first, min(dimension.max or first, LAST_COLUMN) + 1):
            found[column] = dimension
    return found


def default_width(characters):
    """As Excel has it: a digit is 7 pixels, the margins 5, and the whole is rounded up to 8."""
    pixels = -(-(characters * 7 + 5) // 8) * 8
    return int(pixels / 7 * 256) / 256


def columns(before, after, allowed, looks):
    old, new = columns_of(before), columns_of(after)
    default = before.sheet_format.defaultColWidth or default_width(before.sheet_format.baseColWidth)

    def facts(dimension, book):
        if dimension is None:
            return default, False, 0, False, None
        width = dimension.width if dimension.customWidth or dimension.width != 13 else default
        look = looks[book].of(dimension) if dimension.has_style else None
        return width, bool(dimension.hidden), dimension.outlineLevel or 0, bool(dimension.collapsed), look

    for column in sorted({*old, *new}):
        was, now = facts(old.get(column), 0), facts(new.get(column), 1)
        letter = get_column_letter(column)
        if was[0] != now[0] and not allowed.may_be_sized(column):
            yield f"column {letter}: was {was[0]} wide, is {now[0]}"
        if was[1:3] != now[1:3] and not allowed.may_be_grouped(column):
            yield f"column {letter}: hidden and outline level were {was[1:3]}, are {now[1:3]}"
        if was[3] != now[3] and not (allowed.may_be_grouped(column) or allowed.may_bear_the_plus(column)):
            yield f"column {letter}: collapsed was {was[3]}, is {now[3]}"
        if was[4] != now[4] and (was[4] is not None or now[4] is not None):
            yield f"column {letter}: look of the whole column"


def rows(before, after, allowed, looks):
    for row in sorted({*before.row_dimensions, *after.row_dimensions}):
        was, now = before.row_dimensions[row], after.row_dimensions[row]
        if was.height != now.height:
            low = was.height or before.sheet_format.defaultRowHeight or 15
            if not allowed.may_grow(row):
                yield f"row {row}: was {was.height} high, is {now.height}, and the preview doesn't list it"
            elif now.height is not None and now.height < low - 0.01:
                yield f"row {row}: was {low} high, is {now.height}"
        for part in ("hidden", "outlineLevel", "collapsed"):
            if (getattr(was, part) or 0) != (getattr(now, part) or 0):
                yield f"row {row}: {part} was {getattr(was, part)}, is {getattr(now, part)}"
        if was.has_style and looks[0].of(was) != looks[1].of(now):
            yield f"row {row}: look of the whole row"


def rules(sheet):
    found = []
    for group in sheet.conditional_formatting:
        for rule in group.rules:
            said = (rule.type, rule.operator, tuple(rule.formula), rule.text, rule.stopIfTrue, repr(rule.dxf), repr(rule.colorScale), repr(rule.dataBar), repr(rule.iconSet))
            found.append((rule.priority, (" ".join(sorted(str(group.sqref).split())), said)))
    return [rule for _, rule in sorted(found, key=lambda each: each[0])]


def conditional_formats(before, after):
    left = rules(after)
    for rule in rules(before):
        if rule in left:
            del left[: left.index(rule) + 1]
        else:
            yield f"conditional format on {rule[0]} is gone, changed or out of its order: {rule[1][:3]}"


def validations(sheet):
    found = {}
    for rule in sheet.data_validations.dataValidation:
        said = tuple(sorted((key, str(value)) for key, value in dict(rule).items() if key != "sqref")) + (rule.formula1, rule.formula2)
        for area in rule.sqref.ranges:
            rows_of = range(area.min_row, min(area.max_row, area.min_row + 5000) + 1)
            for row in rows_of:
                for column in range(area.min_col, min(area.max_col, area.min_col + LAST_COLUMN) + 1):
                    found[row, column] = said
    return found


def validation(before, after, allowed):
    now = validations(after)
    for (row, column), said in validations(before).items():
        if now.get((row, column)) != said and not allowed.is_ours(row, column):
            yield f"{get_column_letter(column)}{row}: validation was {said}, is {now.get((row, column))}"


def tables(before, after, allowed):
    for table in before.tables.values():
        name = table.displayName
        now = next((other for other in after.tables.values() if other.displayName == name), None)
        if now is None:
            yield f"table {name} is gone"
            continue
        if now.ref != allowed.extent(table.ref):
            yield f"table {name} was {table.ref}, is {now.ref}"
        names = [column.name for column in table.tableColumns]
        if [column.name for column in now.tableColumns][: len(names)] != names:
            yield f"table {name}: its columns"
        for part in ("tableStyleInfo", "totalsRowCount", "headerRowCount"):
            if repr(getattr(table, part)) != repr(getattr(now, part)):
                yield f"table {name}: {part}"


def print_titles(sheet):
    return str(sheet.print_area), str(sheet.print_title_rows), str(sheet.print_title_cols)


def settings(before, after, allowed):
    for part in ("page_setup", "page_margins", "print_options", "row_breaks", "col_breaks", "protection", "sheet_state", "freeze_panes"):
        if repr(getattr(before, part, None)) != repr(getattr(after, part, None)):
            yield f"{part} was {getattr(before, part, None)!r}, is {getattr(after, part, None)!r}"
    for part in ("oddHeader", "oddFooter", "evenHeader", "evenFooter", "firstHeader", "firstFooter"):
        was, now = ([getattr(getattr(sheet, part), side).text for side in ("left", "center", "right")] for sheet in (before, after))
        if was != now:
            yield f"{part} was {was}, is {now}"
    for part in ("tabColor", "outlinePr", "pageSetUpPr"):
        if repr(getattr(before.sheet_properties, part)) != repr(getattr(after.sheet_properties, part)):
            yield f"{part} was {getattr(before.sheet_properties, part)!r}, is {getattr(after.sheet_properties, part)!r}"
    for part in ("zoomScale", "showGridLines", "showRowColHeaders", "rightToLeft", "view"):
        if getattr(before.sheet_view, part) != getattr(after.sheet_view, part):
            yield f"{part} of the view"
    for part in ("defaultColWidth", "baseColWidth", "defaultRowHeight", "customHeight", "zeroHeight"):
        if getattr(before.sheet_format, part) != getattr(after.sheet_format, part):
            yield f"{part} was {getattr(before.sheet_format, part)}, is {getattr(after.sheet_format, part)}"
    if print_titles(before) != print_titles(after):
        yield f"print area and titles were {print_titles(before)}, are {print_titles(after)}"
    if before.auto_filter.ref is not None:
        if allowed.extent(before.auto_filter.ref) != after.auto_filter.ref:
            yield f"filter was {before.auto_filter.ref}, is {after.auto_filter.ref}"
        if repr(before.auto_filter.filterColumn) != repr(after.auto_filter.filterColumn):
            yield "what the filter shows"
    for merged in before.merged_cells.ranges:
        if merged.coord not in {other.coord for other in after.merged_cells.ranges}:
            yield f"merged cells {merged.coord}"


def names_of(book):
    named = book.defined_names
    items = named.definedName if hasattr(named, "definedName") else named.values()
    return {(name.name, name.localSheetId): (name.attr_text, bool(name.hidden), name.comment) for name in items}


def names(before, after):
    now = names_of(after)
    for key, said in names_of(before).items():
        if now.get(key) != said:
            yield f"name {key}: was {said}, is {now.get(key)}"


def texts(package):
    """Cells with texts in several fonts, by their parts: openpyxl knows their letters alone."""
    found = {}
    with zipfile.ZipFile(package) as parts:
        listed = parts.namelist()
        shared = parts.read("xl/sharedStrings.xml").decode() if "xl/sharedStrings.xml" in listed else ""
        strings = re.findall(r"<si>.*?</si>|<si/>", shared, re.S)
        rich = {str(i) for i, string in enumerate(strings) if "<r>" in string}
        for part in listed if rich else ():
            if not part.startswith("xl/worksheets/sheet"):
                continue
            for attributes, index in re.findall(r"<c ([^>]*)><v>(\d+)</v>", parts.read(part).decode()):
                if 't="s"' in attributes and index in rich:
                    found[part, re.search(r'\br="(\w+)"', attributes)[1]] = strings[int(index)]
    return found


def package_parts(before, after):
    was, now = texts(before), texts(after)
    for key, text in was.items():
        if now.get(key) != text:
            yield f"{key}: the fonts within its text"
    with zipfile.ZipFile(before) as old, zipfile.ZipFile(after) as new:
        for part in old.namelist():
            if KEPT_PARTS.search(part) and not part.endswith("/"):
                if part not in new.namelist() or old.read(part) != new.read(part):
                    yield f"{part} isn't as it was"
            if part.startswith("xl/worksheets/sheet"):
                extension = re.search(rb"<extLst>.*</extLst>", old.read(part), re.S)
                if extension and extension[0] not in new.read(part):
                    yield f"{part}: its extensions"


def differences(pair):
    before, after = openpyxl.load_workbook(pair["before"]), openpyxl.load_workbook(pair["after"])
    gave, gives = (openpyxl.load_workbook(pair[key], data_only=True) for key in ("before", "after"))
    looks = (Looks(), Looks())
    yield from names(before, after)
    yield from package_parts(pair["before"], pair["after"])
    kept = [name for name in after.sheetnames if name in before.sheetnames]
    if kept != before.sheetnames:
        yield f"sheets were {before.sheetnames}, are {after.sheetnames}"
    for sheet in before.worksheets:
        if sheet.title not in after.sheetnames:
            continue
        now = after[sheet.title]
        allowed = Allowed(pair["allowed"].get(sheet.title, {"cells": [], "rowsThatGrow": [], "sizedColumns": [], "groups": [], "extended": {}}))
        for line in (
            *cells(sheet, now, allowed, looks),
            *results(sheet, gave[sheet.title], gives[sheet.title]),
            *columns(sheet, now, allowed, looks),
            *rows(sheet, now, allowed, looks),
            *conditional_formats(sheet, now),
            *validation(sheet, now, allowed),
            *tables(sheet, now, allowed),
            *settings(sheet, now, allowed),
        ):
            yield f"{sheet.title}: {line}"


print(json.dumps([list(differences(pair)) for pair in json.load(sys.stdin)]))
