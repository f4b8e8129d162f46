// A place in the workbook by its address, which a press selects in the sheet.

import { Link } from '@fluentui/react-components';
import { type ReactNode, useContext } from 'react';
import { ShowCells } from './show-cells';

interface CellLinkProps {
  /** The sheet's name or its id. */
  readonly sheet: string;
  /** A1, without the sheet. */
  readonly address: string;
  /** What is shown in place of the address. */
  readonly children?: ReactNode;
}

export function CellLink({ sheet, address, children = address }: CellLinkProps): ReactNode {
  const show = useContext(ShowCells);
  return (
    <Link as="button" inline title={`Select ${address} in the sheet`} onClick={() => show(sheet, address)}>
      {children}
    </Link>
  );
}
