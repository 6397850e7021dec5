package snippets;

IMPORTS

/** What stands around a snippet of statements: the variables that it takes for granted. */
abstract class Context {

  QmpClient client;
  ReconnectingClient vm;
  AgentClient agent;
  QmpAddress address;
  QmpOptions options;
  Executor executor;
  EventListener listener;
  SocketChannel socketChannel;
  Pipe fromServer;
  Pipe toServer;
  FileInputStream image;
  Path file;
  byte[] text;

  abstract void run() throws Exception;

  void log(Object event) {}
}
