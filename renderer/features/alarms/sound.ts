/**
 * The sound of an alarm: short, quiet, three that can be told apart without looking. Made here, so that
 * no file has to be found. It must not know what has happened.
 */
import { createStore, useStore } from '../../client/store.ts';

const memory = 'bellboard.muted';
const muted = createStore(localStorage.getItem(memory) === 'yes');
export const useMuted = (): boolean => useStore(muted, (value) => value);
export const toggleMuted = (): void => {
  muted.set((now) => !now);
  localStorage.setItem(memory, muted.get() ? 'yes' : 'no');
};

/** Tones of each level: pitch in hertz, one after the other. */
const tunes: Record<number, readonly number[]> = { 1: [660], 2: [660, 880], 3: [880, 660, 880] };
const toneSeconds = 0.13;
const loudness = 0.12;

let audio: AudioContext | null = null;

export const play = (level: number): void => {
  if (muted.get()) return;
  try {
    audio ??= new AudioContext();
    const context = audio;
    // A window that nobody has touched yet may have to be woken.
    if (context.state === 'suspended') void context.resume();
    (tunes[level] ?? []).forEach((pitch, at) => {
      const start = context.currentTime + at * toneSeconds * 1.25;
      const oscillator = new OscillatorNode(context, { type: 'triangle', frequency: pitch });
      const volume = new GainNode(context, { gain: 0 });
      volume.gain.setValueAtTime(0, start);
      volume.gain.linearRampToValueAtTime(loudness, start + 0.012);
      volume.gain.linearRampToValueAtTime(0, start + toneSeconds);
      oscillator.connect(volume).connect(context.destination);
      oscillator.start(start);
      oscillator.stop(start + toneSeconds);
    });
  } catch (error) {
    // A machine without sound still shows the alarm.
    console.warn('no sound', error);
  }
};
