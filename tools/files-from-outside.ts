import type { ManifestOptions } from 'vite-plugin-pwa';

const TYPES = {
  'text/csv': ['.csv'],
  'application/zip': ['.zip'],
  'application/json': ['.json'],
  'application/xml': ['.xml'],
  'text/html': ['.html', '.htm'],
};

/**
 * The web manifest's entries for files that the system may open with the installed site, or share with it. Both open the library
 * (PATHS.library of src/ui/routes.ts); shared files pass through public/shared-files.js.
 */
export const FILES_FROM_OUTSIDE: Partial<ManifestOptions> = {
  file_handlers: [{ action: './#/films', accept: TYPES }],
  share_target: {
    action: './share',
    method: 'POST',
    enctype: 'multipart/form-data',
    params: {
      files: [
        {
          name: 'files',
          accept: [...Object.keys(TYPES), 'text/xml', 'text/comma-separated-values'].concat(
            ...Object.values(TYPES),
          ),
        },
      ],
    },
  },
};
