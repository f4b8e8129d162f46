// The add-in's judgement as one part that is fetched by itself: the pane opens without waiting for it.

export { proposeChange } from '../domain/changes/propose-change';
export { typedWeights } from '../domain/summary/earlier-summary';
export { mappingOf } from '../domain/recognise/officers-mapping';
export { whyTooNew } from '../domain/earlier-layout/layout-record';
export { readingsOf, reviewWorkbook } from '../domain/review/review-workbook';
export { summaryOf } from '../domain/summary/summary-rows';
export { previewOf } from './preview';
