import { flagUrl } from '../../look/flags.ts';

/** A party's flag. It stands beside the party's name, so it says nothing by itself. */
export function Flag({ code }: { readonly code: string }) {
  const url = flagUrl(code);
  if (url === undefined)
    return (
      <span class="flag flag-missing" aria-hidden="true">
        {code}
      </span>
    );
  return <img class="flag" src={url} alt="" width={36} height={24} />;
}
