import { Encoder } from '@colyseus/schema';
import { describe, expect, it } from 'vitest';
import { copyInto } from '#server/rooms/copy.ts';
import { TableState } from '#server/rooms/schema.ts';
import { viewsOf } from '#shared/rules/views.ts';
import { given } from '#tests/kit/given.ts';
import { consultations } from '#tests/kit/openings.ts';

const synchronized = () => {
  const { play } = given(consultations);
  const { everybody, facilitator, delegations } = viewsOf(play.game, (digest) => digest);
  return {
    everybody,
    facilitator: { secret: facilitator },
    delegations: Object.fromEntries(Object.entries(delegations).map(([id, secret]) => [id, { secret }])),
  };
};

describe('the synchronized state', () => {
  it('holds just what the views hold', () => {
    const view = synchronized();
    const state = new TableState();
    copyInto(state, view);
    expect(state.toJSON()).toEqual(view);
  });

  it('throws at a field that it does not know, where the library would drop it in silence', () => {
    const view = synchronized();
    expect(() => copyInto(new TableState(), { ...view, extra: 1 })).toThrow('no field extra');
    expect(() => copyInto(new TableState(), { ...view, everybody: { ...view.everybody, extra: 1 } })).toThrow(
      'no field extra',
    );
  });

  it('throws at a view that lacks a field', () => {
    const { joint: _joint, ...everybody } = synchronized().everybody;
    expect(() => copyInto(new TableState(), { ...synchronized(), everybody })).toThrow('lacks the field joint');
  });

  it('sends nothing when nothing has changed', () => {
    const state = new TableState();
    const encoder = new Encoder(state);
    copyInto(state, synchronized());
    encoder.encode();
    encoder.discardChanges();
    copyInto(state, synchronized());
    expect(encoder.hasChanges).toBe(false);
  });
});
