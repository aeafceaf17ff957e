/**
 * What links of version 1 are packed with: the texts that most designs have. Every link that was ever made needs it letter by
 * letter, so it never changes; a better one makes a new version of links.
 */
export const DICTIONARY_1 = [
  '"IMMOBILE_CONTEXT_MENU":{"IM_NAVIGATION":{"IM_CONTEXT_MENU":{"IM_SIDEBAR":{"IM_TEXTAREA":{"enabled":true,"address":"',
  '"role":"admin","role":"user","contexts":["all","user","chat","lines","crm"],"iconName":"fa-","colour":"","groupName":"',
  '"language":"de","title":"","language":"fr","title":"","language":"ua","title":"","language":"pl","title":"',
  '"icon":{"png":"iVBORw0KGgoAAAANSUhEUgAAAGwAAABCC"},"command":{"method":"put","parameter":"/","method":"call","method":"support"',
  '"audience":{"context":"ADMIN","context":"all","adminOnly":true,"hidden":"yes","extranet":"yes","liveChat":"no","kind":"command"',
  'Статус заказа Помощь Открыть Задачи Календарь Отчёт Опрос Клиент Сделка Найти Создать Показать приложение для чата компании ',
  'Order status Help Open Tasks Calendar Report Poll Customer Deal Find Create Show the application for chat of your company ',
  '","copyright":"","description":"https://example.com/bitrix24/app/chat/index.php?handler.html","width":320,"height":250,',
  '"popup":"yes","hash":"","bot":{"id":1,"code":"","frame":{"width":350,"height":',
  '{"name":"","texts":[{"language":"en","title":"","description":"","copyright":""},{"language":"ru","title":"","description":""}],',
  '"page":{"address":"https://"},"chatApp":{"bot":{"id":62},"code":"","frame":{"width":350,"height":250}}}',
].join('');
