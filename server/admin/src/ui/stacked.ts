import type { TableColumnsType } from 'antd';
import type { TdHTMLAttributes } from 'react';
import './stacked.css';

/**
 * The columns of a table that stands as rows one below the other on a phone (its class is `stacked`): each cell then says by itself
 * what it is. A cell of the class `stacked-whole` speaks for itself and has the whole width.
 */
export const stacked = <Row,>(columns: TableColumnsType<Row>): TableColumnsType<Row> =>
  columns.map((column) =>
    column.className?.includes('stacked-whole') === true || typeof column.title !== 'string'
      ? column
      : { ...column, onCell: () => ({ 'data-label': column.title }) as TdHTMLAttributes<HTMLTableCellElement> },
  );
