/** What a scenario may set otherwise in the model: the parameters of shared/scoring, by the same names. */
import { z } from 'zod';
import { PARAMETERS } from '../../scoring/parameters.ts';

const parameter = (usual: number) =>
  z
    .number()
    .min(-1_000, 'must be from -1000 to 1000')
    .max(1_000, 'must be from -1000 to 1000')
    .exactOptional()
    .describe(`Default: ${usual}.`);

const section = (name: string, usual: Readonly<Record<string, number>>) =>
  z
    .strictObject(Object.fromEntries(Object.entries(usual).map(([key, value]) => [key, parameter(value)])))
    .exactOptional()
    .describe(`The model's parameters of ${name}; those left out keep their values.`);

export const model = z.strictObject(
  Object.fromEntries(
    Object.entries(PARAMETERS).map(([name, usual]) => [
      name,
      typeof usual === 'number' ? parameter(usual) : section(name, usual),
    ]),
  ),
);
