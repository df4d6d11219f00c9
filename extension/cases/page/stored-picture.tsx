import { useEffect, useState } from 'preact/hooks';
import { fileOf } from '../read-case.ts';

/** A picture of a case, by its path in it; nothing where the case has none of that path. */
export function StoredPicture({
  caseId,
  path,
  alt,
}: {
  caseId: string;
  path: string;
  alt: string;
}) {
  const [address, setAddress] = useState<string>();
  useEffect(() => {
    let made: string | undefined;
    let here = true;
    void fileOf(caseId, path).then((file) => {
      if (!file || !here) return;
      made = URL.createObjectURL(file);
      setAddress(made);
    });
    return () => {
      here = false;
      if (made) URL.revokeObjectURL(made);
      setAddress(undefined);
    };
  }, [caseId, path]);
  return address === undefined ? null : <img class="stored-picture" src={address} alt={alt} />;
}
