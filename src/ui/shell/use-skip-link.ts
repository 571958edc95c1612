import { useEffect } from 'react';

/**
 * Makes the skip link at the start of index.html jump past the masthead. The address must not change, because the part after its "#" is
 * the place.
 */
export function useSkipLink(): void {
  useEffect(() => {
    const link = document.querySelector('.skip-link');
    const skip = (event: Event) => {
      event.preventDefault();
      document.getElementById('main')?.focus();
    };
    link?.addEventListener('click', skip);
    return () => link?.removeEventListener('click', skip);
  }, []);
}
