interface FileButtonProps {
  readonly name: string;
  /** Label for screen readers, if the name alone does not say enough. */
  readonly label: string;
  readonly accept: string;
  readonly multiple?: boolean;
  readonly className?: string;
  readonly onFiles: (files: readonly File[]) => void;
}

/** A button that lets the visitor choose files. */
export function FileButton(props: FileButtonProps) {
  const { name, label, accept, multiple = false, className = 'text-button', onFiles } = props;
  return (
    <label className={`${className} file-button`}>
      {name}
      <input
        type="file"
        multiple={multiple}
        accept={accept}
        aria-label={label}
        onChange={({ currentTarget: chooser }) => {
          onFiles([...(chooser.files ?? [])]);
          // Reset, so that the same file can be chosen again after it was corrected.
          chooser.value = '';
        }}
      />
    </label>
  );
}
