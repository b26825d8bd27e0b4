import { useEffect, useState } from 'preact/hooks';
import type { Api } from '../../net/api.ts';

/** The join code of a table, for its facilitator; empty until it is known, and at a seminar's table. */
export function useTableCode(api: Api, table: string): string {
  const [code, setCode] = useState('');
  useEffect(() => {
    const find = async () => {
      const tables = await api.tables();
      if (tables.ok) setCode(tables.value.find((known) => known.table === table)?.code ?? '');
    };
    void find();
  }, [table]);
  return code;
}
