import { useEffect } from 'react';
import { takeSharedFiles } from '../../../store/device/shared-files';
import { bring } from './incoming';

/** Chromium's API for files that the system opens with an installed site; TypeScript's library lacks it. */
interface LaunchQueue {
  setConsumer(
    consumer: (launch: { readonly files: readonly FileSystemFileHandle[] }) => void,
  ): void;
}

/** Takes files from the system: shared with the installed site, or opened with it. */
export function useFilesFromOutside(): void {
  useEffect(() => {
    void takeSharedFiles(new URL('.', document.baseURI).href).then(bring);
    const { launchQueue } = window as Window & { readonly launchQueue?: LaunchQueue };
    launchQueue?.setConsumer(({ files }) => {
      void Promise.all(files.map((file) => file.getFile())).then(bring);
    });
  }, []);
}
