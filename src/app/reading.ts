// What reads the workbook, and keeps what officers say of its columns, as one part that is fetched by itself: the pane opens without
// waiting for it.

export { readSnapshot } from '../excel/read/read';
export { saveMappings } from '../excel/mapping/mappings';
