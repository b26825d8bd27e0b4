import { useEffect, useState } from 'preact/hooks';
import type { Api } from '../../net/api.ts';
import { asking, facilitatorCredentials } from '../../net/credentials.ts';

/** The join code of a table, for its facilitator; empty until it is known. */
export function useTableCode(api: Api, table: string): string {
  const [code, setCode] = useState('');
  useEffect(() => {
    const find = async () => {
      const tables = await asking(api, facilitatorCredentials, (session) => api.tables(session));
      if (tables.ok) setCode(tables.value.find((known) => known.table === table)?.code ?? '');
    };
    void find();
  }, [table]);
  return code;
}
