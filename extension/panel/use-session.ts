import { useEffect, useState } from 'preact/hooks';
import type * as z from 'zod/mini';
import { follow } from '../tab/session.ts';

/** What the session remembers under a key: undefined until that is known, null where nothing is. */
export function useSession<Schema extends z.ZodMiniType>(
  key: string | undefined,
  schema: Schema,
): z.infer<Schema> | null | undefined {
  const [known, setKnown] = useState<{ key: string; value: z.infer<Schema> | undefined }>();
  useEffect(() => {
    if (key === undefined) return;
    return follow(key, schema, (value) => setKnown({ key, value }));
  }, [key, schema]);
  if (key === undefined || known?.key !== key) return undefined;
  return known.value ?? null;
}
