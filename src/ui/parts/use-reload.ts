import { useStores } from '../context';

/** Loads the page anew once all that the visitor said is on the device. */
export function useReload(): () => Promise<void> {
  const { profile } = useStores();
  return async () => {
    await profile.flush();
    location.reload();
  };
}
