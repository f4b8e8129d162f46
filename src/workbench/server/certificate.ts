// The certificate for localhost, since office.js insists on https. Made on the first start, kept, and renewed before
// it ends.

import { X509Certificate } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { addDays } from 'date-fns/addDays';
import { differenceInDays } from 'date-fns/differenceInDays';
import { generate } from 'selfsigned';

/** PEM texts. */
interface Certificate {
  readonly key: string;
  readonly cert: string;
  /** Made on this start, so the browser will ask again. */
  readonly made: boolean;
}

const daysValid = 365;
const daysBeforeEnd = 30;

/** The certificate kept in `folder`; a new one where there is none that can be read and lasts 30 days from `today`. */
export async function localCertificate(folder: string, today: Date): Promise<Certificate> {
  const kept = await keptCertificate(folder, today);
  if (kept !== null) return kept;
  const made = await generate([{ name: 'commonName', value: 'localhost' }], {
    keySize: 2048,
    algorithm: 'sha256',
    notBeforeDate: today,
    notAfterDate: addDays(today, daysValid),
    extensions: [
      { name: 'basicConstraints', cA: false },
      { name: 'keyUsage', digitalSignature: true, keyEncipherment: true },
      { name: 'extKeyUsage', serverAuth: true },
      {
        name: 'subjectAltName',
        altNames: [
          { type: 2, value: 'localhost' },
          { type: 7, ip: '127.0.0.1' },
        ],
      },
    ],
  });
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'localhost.crt'), made.cert);
  await writeFile(join(folder, 'localhost.key'), made.private, { mode: 0o600 });
  return { key: made.private, cert: made.cert, made: true };
}

async function keptCertificate(folder: string, today: Date): Promise<Certificate | null> {
  try {
    const cert = await readFile(join(folder, 'localhost.crt'), 'utf8');
    const key = await readFile(join(folder, 'localhost.key'), 'utf8');
    const daysLeft = differenceInDays(new Date(new X509Certificate(cert).validTo), today);
    return daysLeft > daysBeforeEnd ? { key, cert, made: false } : null;
  } catch {
    return null;
  }
}
