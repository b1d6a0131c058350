/** 宾客：投诉、客史、关照计划、满意度。 */
export const guests = {
  view: {
    complaints: '投诉',
    files: '客史',
    carePlans: '关照计划',
    satisfaction: '满意度',
  },
};
