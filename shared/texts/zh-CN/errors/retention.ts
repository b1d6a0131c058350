/** 保管期限与客人资料。 */
export const retention = {
  running: '清除正在进行，没有再开始一次；已清除的有效。请等它结束。',
  inHouse: '{{room}} 的客人还在住，资料没有删除。请在离店（{{departure}}）后再删。',
  expected: '{{room}} 的客人预计入住，资料没有删除。请先取消预订，或在离店后再删。',
  held: '{{room}} 的客人还有 {{count}} 件未结的事，资料没有删除。请先结清这些事再删。',
};
