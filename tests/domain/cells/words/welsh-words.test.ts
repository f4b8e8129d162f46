// Headings, periods and words of progress in Welsh: mutated or not, with accents or without, alone or beside English.

import { readProgress } from '../../../../src/domain/cells/words/progress-words';
import { readHeadingWords } from '../../../../src/domain/recognise/headings/heading-words';
import { readPeriodHeading } from '../../../../src/domain/recognise/headings/period-headings';

test.each([
  ['Targed', 'target'],
  ['Targed 2025/26', 'target'],
  ['Cyfanswm', 'total'],
  ['Statws', 'review'],
  ['Perchennog', 'other'],
  ['Dyddiad cwblhau', 'timescale'],
  ['Sylwadau', 'commentary'],
  ['Cam gweithredu', 'description'],
  ['Garreg filltir', 'description'],
  ['Canlyniad', 'outcome'],
  ['Cynnydd hyd yma', 'commentary'],
  ['Coch / Oren / Gwyrdd', 'rag'],
  ['Thema', 'theme'],
  ['Target / Targed', 'target'],
  ['Statws / Status', 'review'],
])('the heading %s says %s', (heading, role) => {
  expect(readHeadingWords(heading)?.role).toBe(role);
});

test.each(['Nodwch', 'Mesurydd', 'Riskiau', 'Cadwraeth'])('the heading %s says nothing we know', (heading) => {
  expect(readHeadingWords(heading)).toBeNull();
});

test.each([
  ['Chwarter 1', 'quarter', 1],
  ['Ch3', 'quarter', 3],
  ['Ail chwarter', 'quarter', 2],
  ['Ch1 / Q1', 'quarter', 1],
])('the heading %s is a %s', (heading, level, ordinal) => {
  expect(readPeriodHeading(heading)).toMatchObject({ level, ordinal });
});

test.each([
  ['Ionawr', 1],
  ['Mawrth 2026', 3],
  ['Mai', 5],
  ['Rhagfyr / December 2025', 12],
  ['Ebrill / April', 4],
])('the heading %s names a month', (heading, firstMonth) => {
  expect(readPeriodHeading(heading)).toMatchObject({ level: 'month', firstMonth });
});

test.each([
  ["Wedi'i gwblhau", 'complete'],
  ['Wedi’i chwblhau', 'complete'],
  ['Cwblhawyd', 'complete'],
  ['Ar y gweill', 'under way'],
  ['AR Y TRYWYDD', 'under way'],
  ['Wedi dechrau', 'under way'],
  ['Heb ddechrau', 'not started'],
  ['Heb ei gwblhau', 'not done'],
  ['Oedi', 'delayed'],
  ["Y tu ôl i'r amserlen", 'delayed'],
  ["Y tu ol i'r amserlen", 'delayed'],
  ['Gohiriwyd', 'on hold'],
  ["Wedi'i ganslo", 'cancelled'],
  ["Wedi'i gwblhau / Complete", 'complete'],
])('%s is %s', (words, state) => {
  expect(readProgress(words)).toBe(state);
});

test.each(["Wedi'i gwblhau / In progress", 'Wedi dechrau ar y gwaith o godi waliau', 'Heb law'])('%s is no state', (words) => {
  expect(readProgress(words)).toBeNull();
});
