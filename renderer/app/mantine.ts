/**
 * Mantine in the colours of the house: its inputs, buttons and menus read the same variables as ours.
 * Sizes follow the root's font size, which follows the person's text size.
 */
import {
  type CSSVariablesResolver,
  createTheme,
  defaultVariantColorsResolver,
  type MantineColorsTuple,
} from '@mantine/core';

const blue: MantineColorsTuple = [
  '#eaf2fd',
  '#d3e3fa',
  '#a6c6f5',
  '#76a7f0',
  '#4f8dea',
  '#3479e2',
  '#1a66d6',
  '#1457b8',
  '#0f4795',
  '#0a3672',
];

/** The greys of the night theme, where Mantine asks for its own. */
const dark: MantineColorsTuple = [
  '#e9edf1',
  '#b6bfc9',
  '#96a1ac',
  '#5c6670',
  '#3a434c',
  '#2d343b',
  '#242a31',
  '#1c2126',
  '#181c21',
  '#15191d',
];

export const theme = createTheme({
  fontFamily: 'var(--font)',
  fontFamilyMonospace: 'var(--font-keys)',
  colors: { blue, dark },
  primaryColor: 'blue',
  primaryShade: { light: 6, dark: 3 },
  variantColorResolver: (input) =>
    input.variant === 'filled'
      ? {
          background: 'var(--blue)',
          hover: 'var(--blue)',
          color: 'var(--on-blue)',
          border: 'transparent',
        }
      : defaultVariantColorsResolver(input),
  defaultRadius: 'sm',
  cursorType: 'pointer',
  respectReducedMotion: true,
  fontSizes: {
    xs: 'var(--size-small)',
    sm: 'var(--size-text)',
    md: 'var(--size-head)',
    lg: 'var(--size-large)',
    xl: 'var(--size-quick)',
  },
});

const ours = {
  '--mantine-color-body': 'var(--panel)',
  '--mantine-color-text': 'var(--ink)',
  '--mantine-color-dimmed': 'var(--ink-3)',
  '--mantine-color-placeholder': 'var(--ink-3)',
  '--mantine-color-default': 'var(--raised)',
  '--mantine-color-default-border': 'var(--line)',
  '--mantine-color-default-color': 'var(--ink)',
  '--mantine-color-error': 'var(--late)',
  '--input-bd-focus': 'var(--blue)',
};

export const resolver: CSSVariablesResolver = () => ({ variables: {}, light: ours, dark: ours });

/** The nonce the shell put into the page for its own styles; none on a development page. */
export const styleNonce = (): string =>
  document.querySelector<HTMLMetaElement>('meta[name="style-nonce"]')?.content ?? '';
