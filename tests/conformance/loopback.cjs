// The judging servers listen on every interface of the machine; preloaded, this keeps them on one.
const { Server } = require("node:net");

const listen = Server.prototype.listen;
Server.prototype.listen = function (port, ...rest) {
  const wanted = rest.filter((argument) => typeof argument !== "string");
  return typeof port === "object" ? listen.call(this, port, ...rest) : listen.call(this, port, "127.0.0.1", ...wanted);
};
