/** */
export const help = {
};
