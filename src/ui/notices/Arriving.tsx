import './arriving.css';
import { useLoading, useModelInfo } from '../context';
import { bytes } from '../words';

/** A thin progress line at the bottom of the window while the rest of the model is loading; the page is already usable. */
export function Arriving() {
  const arriving = useLoading((state) => state.arriving);
  const parts = useModelInfo()?.parts ?? null;
  if (!arriving || !parts) return null;
  const { receivedBytes, totalBytes } = arriving;
  return (
    <div className="arriving">
      <progress className="arriving__line" id="arriving" value={receivedBytes} max={totalBytes} />
      <p className="arriving__words">
        <label htmlFor="arriving">
          {parts.includes('weights') ? 'Fetching people who rate like you' : 'Fetching the rest'}
        </label>{' '}
        <span className="arriving__bytes">
          {bytes(receivedBytes)} of {bytes(totalBytes)}
        </span>
      </p>
    </div>
  );
}
