import { useEffect } from 'react';

/**
 * Lets the link that index.html begins with lead past the masthead. The address must not change on the way: the part
 * behind its "#" names the place.
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
