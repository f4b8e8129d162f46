// What the cells hold where a review is about to write: contents, formats, protection, filters. It changes nothing.
// Read in one round trip for all sheets up to 4 MB, in one more for each further 4 MB, and in one more where the cells
// of a column differ in their formats, something isn't as expected, or a sheet has Tables.

import { succeed, type Outcome } from '../../domain/model/outcome';
import { sendInBatches } from '../batch/round-trip';
import type { EditOf, SheetGroup } from './edits/group-edits';
import { belowRequests, blockRequests, doubtRequests, mixedRequests, nameRequest, requestsOfGroup } from './inspect-requests';
import { mergeInspections, normalLookIn, type CurrentName, type Guard, type Inspected, type InspectionPart } from './inspected';

/** Inspects every sheet that the groups write on, and the names that they set. */
export async function inspect(
  groups: readonly SheetGroup[],
  names: readonly EditOf<'name'>[],
  guards: readonly Guard[],
): Promise<Outcome<{ readonly sheets: readonly Inspected[]; readonly names: readonly CurrentName[] }>> {
  const requests = [
    ...groups.flatMap((group) => {
      const ofGroup = guards.filter(({ sheetId }) => sheetId === group.key);
      return requestsOfGroup(group, ofGroup).map((request) => ({ group, request }));
    }),
    ...names.map((edit) => ({ group: null, request: nameRequest(edit) })),
  ];
  const answers = await sendInBatches(requests.map(({ request }) => request));
  if (!answers.ok) return answers;
  const parts = new Map(groups.map((group): [SheetGroup, InspectionPart[]] => [group, []]));
  for (const [i, part] of answers.value.entries()) {
    const group = requests[i]?.group ?? null;
    if (group !== null) parts.get(group)?.push(part);
  }
  const unsettled = [...parts].flatMap(([group, found]) => {
    const normalLook = normalLookIn(found);
    return found
      .flatMap(({ mixed = [], unread = [], doubted = [] }) => [
        ...mixed.flatMap((column) => mixedRequests(group, column, normalLook)),
        ...unread.flatMap((edit) => blockRequests(group, edit)),
        ...doubted.flatMap((guard) => doubtRequests(group, guard)),
      ])
      .map((request) => ({ group, request }));
  });
  const below = [...parts].flatMap(([group, found]) => {
    const state = found.find(({ hasTables }) => hasTables === true);
    return state === undefined ? [] : belowRequests(group, state.lastRow ?? 0).map((request) => ({ group, request }));
  });
  const further = [...unsettled, ...below];
  const furtherAnswers = await sendInBatches(further.map(({ request }) => request));
  if (!furtherAnswers.ok) return furtherAnswers;
  for (const [i, part] of furtherAnswers.value.entries()) {
    const group = further[i]?.group;
    if (group !== undefined) parts.get(group)?.push(part);
  }
  return succeed({
    sheets: groups.map((group) => mergeInspections(group, parts.get(group) ?? [])),
    names: answers.value.flatMap(({ name }) => name ?? []),
  });
}
