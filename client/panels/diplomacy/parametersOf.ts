import type { ModelParameters } from '#shared/model/parameters.ts';
import { parametersWith } from '#shared/scoring/parameters.ts';
import type { TableStore } from '../../store/table.ts';

/** The model's figures at this table: the scenario's own where it has any. */
export const parametersOf = (table: TableStore): ModelParameters =>
  parametersWith(table.welcome.value?.scenario.model ?? {});
