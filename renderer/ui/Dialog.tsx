/**
 * A window above the work, on the browser's own dialog: it keeps the focus inside and gives it back.
 * Esc and a click beside it close it.
 */
import { type ReactNode, useLayoutEffect, useRef } from 'react';
import classes from './Dialog.module.css';

type DialogProps = {
  label: string;
  className?: string | undefined;
  onClose: () => void;
  children: ReactNode;
};

export const Dialog = ({ label, className, onClose, children }: DialogProps) => {
  const ref = useRef<HTMLDialogElement>(null);
  // Before it leaves the page, or the browser would not give the focus back.
  useLayoutEffect(() => {
    const dialog = ref.current;
    if (dialog && !dialog.open) dialog.showModal();
    return () => dialog?.close();
  }, []);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Esc is the key of the click beside it.
    <dialog
      ref={ref}
      aria-label={label}
      className={className ? `${classes.dialog} ${className}` : classes.dialog}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onClick={(event) => {
        if (event.target === ref.current) onClose();
      }}
    >
      <div className={classes.inside}>{children}</div>
    </dialog>
  );
};
