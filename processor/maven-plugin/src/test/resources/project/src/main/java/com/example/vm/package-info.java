@QmpApi(schema = "ships.json")
package com.example.vm;

import io.github.qmp4j.QmpApi;
