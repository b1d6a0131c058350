/** */
export const palette = {
};
