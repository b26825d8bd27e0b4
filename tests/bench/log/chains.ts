/** Tables' logs that grow: rows as the tables would append them. */
import { chained, type Row, type TableRow } from '#server/log/rows.ts';
import { asked, logged, started } from '../engine/redlines.ts';
import { scriptOf } from '../engine/script.ts';

/** What the rows of a real game hold, over and over. */
const eventTexts = logged(started(2), asked(scriptOf(2))).rows.map(({ events }) => events);

export class Chain {
  readonly table: TableRow;
  #last: Row;

  constructor(id: string) {
    const row = {
      table: id,
      code: id,
      scenario: 'bench',
      title: 'Bench',
      openedAt: 0,
      epoch: 1,
      finished: false,
      seminar: '',
      number: 0,
      facilitator: '',
      practice: false,
    };
    this.table = row;
    this.#last = chained(
      { table: id, epoch: 1, at: 0, actor: 'facilitator', command: 'open', events: '[]' },
      undefined,
    );
  }

  /** Row 0, as long as nothing has been added. */
  get opening(): Row {
    return this.#last;
  }

  next(): Row {
    const seq = this.#last.seq + 1;
    this.#last = chained(
      {
        table: this.table.table,
        epoch: 1,
        at: 1_700_000_000_000 + seq,
        actor: 'person:t0123456789abcdef0123456789abcdef',
        command: `command-${seq}`,
        events: eventTexts[seq % eventTexts.length] ?? '[]',
      },
      this.#last,
    );
    return this.#last;
  }
}
