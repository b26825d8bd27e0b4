import { useState } from 'preact/hooks';
import { ok } from '#shared/base/result.ts';
import type { SeminarTableView, SeminarView } from '#shared/protocol/seminar.ts';
import type { Denial } from '#shared/protocol/wire.ts';
import type { Command } from '#shared/rules/commands.ts';
import type { Asked } from '../../net/api.ts';
import type { Classroom } from '../../net/classroom.ts';
import { useAsking } from '../shell/useAsking.ts';

/** One command, and the tables that it is for. */
export interface Order {
  readonly tables: readonly SeminarTableView[];
  readonly command: Command;
}

/** A table that would not do what it was told. */
export interface Refused {
  readonly table: string;
  readonly denial: Denial;
}

export type Commanding = ReturnType<typeof useCommanding>;

/** Tells tables what to do, and keeps which of them refused. */
export function useCommanding(classroom: Classroom, seminar: SeminarView) {
  const asking = useAsking();
  const [refused, setRefused] = useState<readonly Refused[]>([]);
  const tell = (...orders: readonly Order[]) => {
    setRefused([]);
    asking.ask(() => given(classroom, seminar, orders), setRefused);
  };
  return { busy: asking.busy, denial: asking.denial, refused, tell };
}

async function given(classroom: Classroom, seminar: SeminarView, orders: readonly Order[]): Asked<readonly Refused[]> {
  const refused: Refused[] = [];
  for (const { tables, command } of orders) {
    // With no table named the server would tell all of them.
    if (tables.length === 0) continue;
    const answer = await classroom.command(
      seminar.id,
      tables.map(({ table }) => table),
      command,
    );
    if (!answer.ok) return answer;
    for (const [table, { denial }] of Object.entries(answer.value.answers)) if (denial) refused.push({ table, denial });
  }
  return ok(refused);
}
