import type { Persistence, Profile } from '../../store';
import { fetchPart } from '../parts/fetch-part';
import { save } from '../save-file';

/** Hands the visitor a file of everything they said. They are not reminded of a backup after it. */
export async function saveBackup(profile: Profile, persistence: Persistence): Promise<void> {
  const files = await fetchPart(() => import('../../store/export'));
  if (!files) return;
  const now = new Date();
  const name = `matinee-backup-${now.toISOString().slice(0, 10)}.json`;
  save({ name, text: files.toBackup(profile.backup(), now) });
  persistence.settleBackup();
}
