// The certificate for localhost: kept between starts, renewed before it ends, for this machine's name alone.

import { X509Certificate } from 'node:crypto';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { addDays } from 'date-fns/addDays';
import { localCertificate } from '../../../src/workbench/server/certificate';

const today = new Date('2026-01-15T12:00:00Z');
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'certificate-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

test('is made on the first start, for localhost, and its key is for the owner alone', async () => {
  const { cert, made } = await localCertificate(folder, today);
  const certificate = new X509Certificate(cert);
  expect(made).toBe(true);
  expect(certificate.checkHost('localhost')).toBe('localhost');
  expect(certificate.checkHost('example.org')).toBeUndefined();
  expect(statSync(join(folder, 'localhost.key')).mode & 0o077).toBe(0);
});

test.each([
  ['is kept the next day', 1, false],
  ['is kept 300 days on', 300, false],
  ['is renewed 20 days before it ends', 345, true],
  ['is renewed after it has ended', 400, true],
])('%s', async (_case, days, renewed) => {
  const first = await localCertificate(folder, today);
  const second = await localCertificate(folder, addDays(today, days));
  expect(second.made).toBe(renewed);
  expect(second.cert === first.cert).toBe(!renewed);
});

test('is made anew where the kept one can’t be read', async () => {
  await localCertificate(folder, today);
  writeFileSync(join(folder, 'localhost.crt'), 'no certificate');
  expect((await localCertificate(folder, today)).made).toBe(true);
});
