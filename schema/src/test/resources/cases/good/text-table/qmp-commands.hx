HXCOMM Kept for nobody
HXCOMM to see
SQMP
                          LAMPS
                          -----

1. Words
========

EQMP

    {
        .name       = "lamp_quit|quit-lamps",
        .args_type  = "",
        .params     = "",
        .help       = "quit",
        .user_print = monitor_user_noop,
        .mhandler.cmd_new = do_quit,
    },

SQMP
quit-lamps
----------

HXCOMM Not part of the text.
Arguments: None.

EQMP
STEXI
@item {
ETEXI

#if defined(CONFIG_LAMP)
    {
        .name       = "burn",
        .args_type  = "force:-f,"
                      "lamp:B,value:M,"
                      "delay:T?,list:q",	
        .params     = "[-f] lamp",
        .help       = "burn a \"lamp\", "
                      "or two",
        .mhandler.cmd_new =
            qmp_marshal_input_burn,
    },
#endif

SQMP
burn
----

Arguments:

- force: without asking (json-bool, optional)
- "lamp": which (json-string)
- "value": how much
- "delay": when, in seconds (json-number, optional)
- "list": what else (json-array of json-int)

EQMP

    {
        .name       = "human_only",
        .args_type  = "fmt:/",
        .mhandler.cmd = do_human,
    },
    {
        .name       = "lamp_add",
        .args_type  = "lamp:O,hidden:-h",
        .mhandler.cmd_new = do_add,
    },

SQMP
lamp_add
--------

Arguments:

- "id": its name (json-string)
- lamp properties

EQMP
HXCOMM None for the following:
SQMP

query-lamps
-----------

Returns a json-array of json-string.

EQMP
