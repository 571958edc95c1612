import type { ManifestOptions } from 'vite-plugin-pwa';

const TYPES = {
  'text/csv': ['.csv'],
  'application/zip': ['.zip'],
  'application/json': ['.json'],
  'application/xml': ['.xml'],
  'text/html': ['.html', '.htm'],
};

/**
 * What the web manifest says of files that the system may open with the installed site, or share with it. Both lead to the
 * library (PATHS.library of src/ui/routes.ts), the shared ones by way of public/shared-files.js.
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
