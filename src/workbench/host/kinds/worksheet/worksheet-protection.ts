// Excel.WorksheetProtection.

import { hostError } from '../../wire/host-errors';
import { queueEvent, wholeWorkbook } from '../../wire/events';
import { booleanOf, isMissing, oneOf, onlyFields, optionalText, recordOf } from '../../wire/arguments';
import type { HostObject, Json } from '../../wire/host-object';
import { objectOf, type Kind } from '../../wire/object-kind';
import { isAllowed, type Permission } from '../../../workbook/protection';
import { isForbidden } from '../../cells/protection';
import { touch, type Session } from '../../wire/session';
import type { Protection, Sheet } from '../../../workbook/model';

/** The API's option for each of the file's attributes. */
const permissions: readonly (readonly [string, Permission])[] = [
  ['allowAutoFilter', 'autoFilter'],
  ['allowDeleteColumns', 'deleteColumns'],
  ['allowDeleteRows', 'deleteRows'],
  ['allowFormatCells', 'formatCells'],
  ['allowFormatColumns', 'formatColumns'],
  ['allowFormatRows', 'formatRows'],
  ['allowInsertColumns', 'insertColumns'],
  ['allowInsertHyperlinks', 'insertHyperlinks'],
  ['allowInsertRows', 'insertRows'],
  ['allowPivotTables', 'pivotTables'],
  ['allowSort', 'sort'],
];
const selectionModes = ['Normal', 'Unlocked', 'None'] as const;

function optionsOf({ options }: Protection): Json {
  const mode = isForbidden(options, 'selectUnlockedCells') ? 'None' : isForbidden(options, 'selectLockedCells') ? 'Unlocked' : 'Normal';
  return {
    ...Object.fromEntries(permissions.map(([option, attribute]) => [option, isAllowed(options, attribute)])),
    allowEditObjects: !isForbidden(options, 'objects'),
    allowEditScenarios: !isForbidden(options, 'scenarios'),
    selectionMode: mode,
  };
}

/** Everything is forbidden that isn't allowed by name. */
function attributesOf(value: unknown): ReadonlyMap<string, string> {
  const options = isMissing(value) ? {} : recordOf(value);
  onlyFields(
    options,
    [...permissions.map(([option]) => option), 'allowEditObjects', 'allowEditScenarios', 'selectionMode'],
    'WorksheetProtection.protect',
  );
  const allows = (option: string): boolean => !isMissing(options[option]) && booleanOf(options[option]);
  const mode = isMissing(options.selectionMode) ? 'Normal' : oneOf(options.selectionMode, selectionModes);
  const attributes: [string, string][] = [
    ['sheet', '1'],
    ...permissions.filter(([option]) => allows(option)).map(([, attribute]): [string, string] => [attribute, '0']),
  ];
  if (!allows('allowEditObjects')) attributes.push(['objects', '1']);
  if (!allows('allowEditScenarios')) attributes.push(['scenarios', '1']);
  if (mode !== 'Normal') attributes.push(['selectLockedCells', '1']);
  if (mode === 'None') attributes.push(['selectUnlockedCells', '1']);
  return new Map(attributes);
}

function changed(sheet: Sheet, session: Session): undefined {
  touch(session);
  queueEvent(session, 'worksheetProtectionChanged', [sheet.id, wholeWorkbook], () => ({
    worksheetId: sheet.id,
    isProtected: sheet.protection !== null,
    source: 'Local',
  }));
  return undefined;
}

const kind: Kind<Sheet> = {
  name: 'WorksheetProtection',
  properties: {
    Protected: { read: ({ protection }) => protection !== null },
    Options: { read: ({ protection }) => (protection === null ? null : optionsOf(protection)) },
  },
  methods: {
    Protect: (sheet, [options, password], session) => {
      if (sheet.protection !== null) throw hostError('InvalidOperation');
      if ((optionalText(password) ?? '') !== '')
        throw hostError('UnsupportedOperation', 'WorksheetProtection.protect with a password is not covered by the workbench.');
      sheet.protection = { options: attributesOf(options), passwordProtected: false };
      changed(sheet, session);
      return undefined;
    },
    Unprotect: (sheet, _args, session) => {
      if (sheet.protection?.passwordProtected === true) throw hostError('AccessDenied');
      sheet.protection = null;
      changed(sheet, session);
      return undefined;
    },
  },
};

export function worksheetProtectionObject(session: Session, sheet: Sheet): HostObject {
  return objectOf(kind, sheet, session);
}
