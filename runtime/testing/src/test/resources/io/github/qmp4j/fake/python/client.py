"""Does with QEMU's own client what a script of its users does, and prints what came of it."""

import asyncio
import sys

from qemu.qmp import ExecuteError, QMPClient


async def main(address: str) -> None:
    host, colon, port = address.rpartition(":")
    client = QMPClient("test")
    with client.listener(("STOP", "SHUTDOWN")) as events:
        await client.connect((host, int(port)) if colon else address)
        print("greeting", sorted(client.greeting.QMP.version["qemu"].items()))

        print("status", await client.execute("query-status"))
        print("any", await client.execute("qom-get", {"path": "/a", "property": "b"}))
        try:
            await client.execute("device_del", {"id": "nope"})
        except ExecuteError as refusal:
            print("refused", refusal.error_class, str(refusal))
        try:
            await client.execute("device_del", {"id": 5})
        except ExecuteError as refusal:
            print("refused", refusal.error_class, str(refusal))

        # Several on their way: their ids tell the replies apart.
        replies = await asyncio.gather(*(client.execute("query-version") for _ in range(20)))
        print("replies", len(replies))

        await client.execute("stop")
        print("event", (await asyncio.wait_for(events.get(), 10))["event"])
        await client.execute("quit")
        print("event", (await asyncio.wait_for(events.get(), 10))["data"])
        try:
            await client.disconnect()
        except EOFError:
            pass
        print("left")


asyncio.run(main(sys.argv[1]))
