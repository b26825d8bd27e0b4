/** The facilitator reads private channels, at once and later, and is written to; nobody removed is left in the room’s secrets. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type FourTable, fourConsulting } from '#tests/kit/fourDelegations.ts';
import { serverHere, type TestServer } from '#tests/kit/servers.ts';

let server: TestServer;
let four: FourTable;

beforeAll(async () => {
  server = await serverHere();
  four = await fourConsulting(server.base, server.facilitatorLink);
});
afterAll(() => server.stop());

const textsOf = (messages: readonly { readonly text: string }[]) => messages.map(({ text }) => text);

it('what two delegations say in private reaches them and the facilitator, and nobody else', async () => {
  const { chair, seats } = four;
  await seats.USA.does({ type: 'SendMessage', to: ['EU'], text: 'Between us' });
  await seats.USA.does({ type: 'SendMessage', to: [], text: 'For all' });
  await expect.poll(() => textsOf(seats.RUS.messages)).toContain('For all');
  await expect.poll(() => textsOf(chair.messages)).toContain('For all');
  expect(textsOf(chair.messages)).toContain('Between us');
  expect(textsOf(seats.RUS.messages)).not.toContain('Between us');
  expect(textsOf((await chair.enter(four.table)).messages)).toContain('Between us');
});

it('a delegation and the facilitator write to each other', async () => {
  const { chair, seats } = four;
  await seats.CHN.does({ type: 'SendMessage', to: ['*'], text: 'Help' });
  await chair.does({ type: 'SendMessage', to: ['CHN'], text: 'I am coming' });
  await expect.poll(() => textsOf(seats.CHN.messages)).toContain('I am coming');
  expect(textsOf(chair.messages)).toContain('Help');
  expect(textsOf(seats.USA.messages)).not.toContain('Help');
});

it('whoever is removed loses the delegation’s secrets, and what they said keeps their name', async () => {
  const { chair, seats } = four;
  expect(seats.RUS.view().delegations['RUS']?.secret).toBeDefined();
  await seats.RUS.does({ type: 'SendMessage', to: [], text: 'Goodbye' });
  await chair.does({ type: 'RemovePerson', person: seats.RUS.welcome.person });
  await seats.RUS.sees(({ delegations }) => delegations['RUS']?.secret === undefined);
  const { messages } = await chair.enter(four.table);
  expect(messages.find(({ text }) => text === 'Goodbye')?.name).toBe('Delegate of RUS');
});
