import { useStores } from '../context';

/** Returns a function that reloads the page once everything the visitor entered is on the device. */
export function useReload(): () => Promise<void> {
  const { profile } = useStores();
  return async () => {
    await profile.flush();
    location.reload();
  };
}
