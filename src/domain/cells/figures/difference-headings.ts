// Headings of what lies between a figure and its target: “Year less goal”, “Above target”, “Left to target”. Such a column is
// worked out from the target, and is none.

const aimed = '(?:targets?|goals?|budgets?|plan(?:ned)?|profiled?|aims?|standards?|quotas?|limits?|ceilings?|allocations?)';
const done =
  '(?:actuals?|done|year|total|results?|achieved|achievement|delivered|out-?turn|spen[dt]\\w*|so far|to date|figures?|position|current|ytd|latest|now|reached|completed)';
const whose = "(?:(?:the|our|its|this|annual|yearly|year(?:[’']?s)?|full[- ]year) )*";
const apart =
  '(?:above|below|over|under|above or below|above ?/ ?below|below ?/ ?above|over ?/ ?under|under ?/ ?over|over or under|ahead of|behind|short of|beyond|away from|off|distance (?:to|from)|in excess of)';
const left =
  '(?:left|remaining|to go|needed|required|outstanding|short|short ?fall|surplus|excess|balance|more|way|still|points?|distance)';
/** As a heading in small letters, without its brackets, has it. */
const patterns: readonly string[] = [
  `\\S (?:less|minus) ${whose}${aimed}(?: (?:to date|so far))?$`,
  `\\b${aimed} (?:less|minus) ${whose}${done}\\b`,
  `^(?:actuals?|done|results?|achieved|delivered|out-?turn) [-–−] ${whose}${aimed}$`,
  `^(?:(?:amount|number|points?|figure|value|how (?:far|much|many)|by how (?:much|many)) )?${apart} ${whose}${aimed}$`,
  `^(?:${left} )*to (?:go to |reach |meet |hit |get to )?${whose}${aimed}$`,
  `^(?:short ?fall|surplus|excess|balance|remaining|left) (?:on|against|of|from|over|under|in) ${whose}${aimed}$`,
  `^${whose}${aimed} (?:short ?fall|surplus|excess|left|remaining|still to (?:do|go|reach))$`,
  `^(?:remaining|outstanding|unspent|unused) ${whose}${aimed}$`,
  `^(?:\\+ ?/ ?[-–−]|[-–−] ?/ ?\\+|±) ?(?:(?:to|on|against|from|vs\\.?|v\\.?) )?${whose}${aimed}$`,
];

/** Of a heading as `plainHeading` gives it. */
export const differenceFromTarget = new RegExp(patterns.join('|'), 'u');
