// The one word of the handshake between page, preload and shell. Imports nothing.
// A page makes a MessageChannel, posts this word to its own window with one end, and keeps the other.

export const connectMessage = 'bellboard:connect';
