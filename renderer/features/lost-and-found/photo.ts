/** A photo made small before it is sent: the desk makes its own picture of it and keeps nothing else. */
import { readAsBase64 } from '../../client/files.ts';

const mostPixels = 1_280;
const quality = 0.82;

/** A JPEG of at most 1280 pixels a side, as base64; what is no picture goes as it is, for the desk to refuse. */
export const smallPhoto = async (file: Blob): Promise<string> => {
  try {
    const picture = await createImageBitmap(file);
    const scale = Math.min(1, mostPixels / Math.max(picture.width, picture.height));
    const canvas = new OffscreenCanvas(
      Math.max(1, Math.round(picture.width * scale)),
      Math.max(1, Math.round(picture.height * scale)),
    );
    canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height);
    picture.close();
    return await readAsBase64(await canvas.convertToBlob({ type: 'image/jpeg', quality }));
  } catch {
    return readAsBase64(file);
  }
};
