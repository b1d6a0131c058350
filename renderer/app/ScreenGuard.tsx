/** Catches what a screen throws, so that the window never goes blank: says what was kept, opens it again. */
import { Button } from '@mantine/core';
import { Component, type ReactNode } from 'react';
import { t } from '../client/texts.ts';
import classes from './Starting.module.css';

// React offers no function for this: an error boundary is a class.
export class ScreenGuard extends Component<{ children: ReactNode }, { error: unknown }> {
  override state: { error: unknown } = { error: null };

  static getDerivedStateFromError(error: unknown) {
    return { error };
  }

  override componentDidCatch(error: unknown) {
    console.error(error);
  }

  override render() {
    if (this.state.error === null) return this.props.children;
    return (
      <div className={classes.starting} role="alert">
        <h2>{t('app.crashed.title')}</h2>
        <p>{t('app.crashed.kept')}</p>
        <Button autoFocus onClick={() => this.setState({ error: null })}>
          {t('app.crashed.again')}
        </Button>
      </div>
    );
  }
}
