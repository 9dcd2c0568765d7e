// Made from scripts/ by make explorer, sha256 eb1add4d362a2369d3f37595e7b871ac234db62cedc9657d7c92ce4add4c8e3d
var explorer=(()=>{var tn=Object.defineProperty;var lo=Object.getOwnPropertyDescriptor;var uo=Object.getOwnPropertyNames;var fo=Object.prototype.hasOwnProperty;var po=(n,t)=>{for(var e in t)tn(n,e,{get:t[e],enumerable:!0})},mo=(n,t,e,s)=>{if(t&&typeof t=="object"||typeof t=="func\
tion")for(let o of uo(t))!fo.call(n,o)&&o!==e&&tn(n,o,{get:()=>t[o],enumerable:!(s=lo(t,o))||s.enumerable});return n};var ho=n=>mo(tn({},"__esModule",{value:!0}),n);var Fi={};po(Fi,{arraySentence:()=>ke,arrayTexts:()=>ye,cellText:()=>oe,choose:()=>mn,close:()=>et,compute:()=>pt,depthWidget:()=>no,
formatNumber:()=>T,fromStock:()=>Me,judge:()=>ce,nudge:()=>Ee,openPage:()=>so,openPractice:()=>oo,openTrainer:()=>ro,otherNumbers:()=>Ve,
practiceWidget:()=>to,readNumber:()=>Bt,run:()=>ut,runArrays:()=>Ht,sentence:()=>fe,snapped:()=>ue,texts:()=>Zt,trainerWidget:()=>eo,
widget:()=>Qs});var go={"−":"-","–":"-","×":"*","·":"*","⋅":"*","÷":"/","⁄":"/","**":"^"},Wn="write a number, such as -0.5, 3\
/4 or 19*6";function Bt(n){let t=bo(n.trim()),e=t.match(/(?<![\d.,])[1-9]\d{0,2},\d{3}(?![\d.,])/)?.[0];if(e)return`${e}\
 is read in two ways: write ${e.replace(",",".")} or ${e.replace(",","")}`;let s=t.replace(/,(?=\d)/g,".").match(/(\d+\.?\d*|\.\d+)(e[+-]?\d+)?|\S/gi)??
[],o=new en(s),r=o.sum();return r===null||o.next!==void 0?Wn:Number.isFinite(r)?r:`${n.trim()} has no finite value: ${Wn}`}
var bo=n=>n.replace(/(\d*)([¼-¾⅐-⅞])/g,(t,e,s)=>`(${e||0}+${s.normalize("NFKC")})`).replace(/[⁰¹²³⁴-⁹⁻]+/g,
t=>`^(${t.normalize("NFKC")})`).normalize("NFKC").replace(/\bpi\b/gi,"π").replace(/\bsqrt(?=\s*\()/gi,"√").replace(/\*\*|[−–×·⋅÷⁄]/g,
t=>go[t]),en=class{constructor(t){this.tokens=t,this.place=0}get next(){return this.tokens[this.place]}take(...t){let{next:e}=this;
return e===void 0||!t.includes(e)?"":(this.place++,e)}sum(){let t=this.product();for(let e=this.take("+","-");e;e=this.take(
"+","-")){let s=this.product();t=t===null||s===null?null:e==="+"?t+s:t-s}return t}product(){let t=this.signed();for(let e=this.
take("*","/");e;e=this.take("*","/")){let s=this.signed();t=t===null||s===null?null:e==="*"?t*s:t/s}return t}signed(){let t=this.
take("+","-");if(!t)return this.power();let e=this.signed();return e!==null&&t==="-"?-e:e}power(){let t=this.atom();if(!this.
take("^"))return t;let e=this.signed();return t===null||e===null?null:t**e}atom(){if(this.take("(")){let e=this.sum();return this.
take(")")?e:null}let{next:t}=this;if(t==="π")return this.place++,Math.PI;if(this.take("√")){let e=this.atom();return e===
null?null:Math.sqrt(e)}return t===void 0||!/^[\d.]/.test(t)||t==="."?null:(this.place++,Number(t))}};var wo={Add:(n,t)=>n+t,Sub:(n,t)=>n-t,USub:n=>-n,Mult:(n,t)=>n*t,Div:(n,t)=>n/t,Pow:(n,t)=>n**t,Lt:(n,t)=>+(n<t),LtE:(n,t)=>+(n<=
t),Gt:(n,t)=>+(n>t),GtE:(n,t)=>+(n>=t),Eq:(n,t)=>+(n===t),NotEq:(n,t)=>+(n!==t),BitAnd:(n,t)=>n&t,BitOr:(n,t)=>n|t,BitXor:(n,t)=>n^
t};function pt(n,t,e){if(typeof n=="number")return n;if(typeof n=="string")return t[n];let[s,...o]=n;return(wo[s]??e[s])(
...o.map(i=>pt(i,t,e)))}var Z=n=>n.gate===null&&n.number!==null,at=n=>n.gate===null&&n.number===null,Bn=({nodes:n})=>n.flatMap((t,e)=>t.gate===null?
[]:[[e,t]]),Mt=n=>n.gate===null?n.name:`${n.name} = ${n.formula}`;function T(n,t=4){return Number.isNaN(n)?"nan":(n<0?"−":"")+vo(Math.abs(n),t)}function vo(n,t){if(!Number.isFinite(n))
return"∞";if(Number.isInteger(n)&&n<1e6)return String(n);let[e="",s]=n.toExponential(t-1).split("e"),o=Number(s);return-4<=
o&&o<6?Dn(n.toFixed(Math.max(0,t-1-o))):`${Dn(e)}e${o<0?"-":"+"}${String(Math.abs(o)).padStart(2,"0")}`}var Dn=n=>n.includes(
".")?n.replace(/\.?0+$/,""):n,kt=n=>Number(T(n).replace("−","-")),Tt=(n,t)=>n===t||Math.abs(n-t)<=1e-12*Math.max(Math.
abs(n),Math.abs(t)),nn=(n,t)=>Tt(n,kt(t))?"=":"≈",Lt=n=>n.startsWith("−")?`(${n})`:n,dt=n=>n.length>1?`${n.slice(0,-1).
join(", ")} and ${n.at(-1)}`:n.join();function ut(n,t){let e=It(n,t),s=[];n.nodes.forEach((a,c)=>{a.gate!==null&&s.push({place:c,node:a,flows:null,missing:[]})});
let{gradients:o,steps:r,failure:i}=ko(n,e,s,$o(n,e,s));return{values:e,gradients:o,steps:s.concat(r),forwardSteps:s.length,
failure:i}}function It({nodes:n,gates:t},e,s){let o=new Array(n.length);return n.forEach((r,i)=>{let a=s?.get(i);if(a!==
void 0){o[i]=a;return}if(r.gate===null){o[i]=r.number??e[r.name];return}let c=xo(r,o),l=c&&t[r.gate].value(...c);l!==null&&
Number.isFinite(l)&&(o[i]=l)}),o}function st(n,t){let e=n[t];if(e===void 0)throw new Error(`The node ${t} has no number.`);
return e}function xo(n,t){let e=[];for(let s of n.inputs){let o=t[s];if(o===void 0)return null;e.push(o)}return e}var gt=(n,t)=>n.
inputs.map(e=>st(t,e));function $o(n,t,e){let s=e.findIndex(a=>t[a.place]===void 0);if(s<0)return null;let{place:o,node:r}=e[s],
i=on(n.gates,r.name,r.gate,gt(r,t));return{step:s+1,place:o,slope:!1,text:i}}function ko(n,t,e,s){let{nodes:o,output:r,gates:i}=n,
a=new Array(o.length);a[r]=1;let c=[],l=s;for(let u=e.length-1;u>=0;u--){let{place:f,node:d}=e[u],p=[],x=[];if(c.push({place:f,
node:d,flows:p,missing:x}),l&&!l.slope)continue;let g=gt(d,t);for(let[h,m]of d.inputs.entries()){if(Z(o[m]))continue;let $=i[d.
gate].local[h](...g,st(t,f)),y=st(a,f)*$,v=a[m],k=v===void 0?y:v+y;if(Number.isFinite(k)){a[m]=k,p.push({position:h,input:m,
local:$,downstream:y,first:v===void 0,total:k});continue}if(a[m]=NaN,x.push(m),l)continue;let O={position:h,name:o[m].name},
b=rn(i,d.name,d.gate,g,O,st(a,f),$);l={step:e.length+c.length,place:f,slope:!0,text:b}}}if(!l||l.slope)for(let u of o.keys())
a[u]??=0;return{gradients:a,steps:c,failure:l}}function on(n,t,e,s){let r=Math.abs(n[e].value(...s))===1/0?"the result i\
s too large for a floating-point number":"it has no real value there";return sn(t,e,s,Hn(n[e],s,"")??r)}function rn(n,t,e,s,o,r,i){
if(Number.isFinite(i))return sn(t,e,s,`the gradient of ${o.name} gets too large for a floating-point number`);let a=Hn(n[e],
s,"abc"[o.position]),c=a?`finite slope for ${o.name}: ${a}`:`slope for ${o.name} that a floating-point number can hold`;
return sn(t,e,s,`it has a value there, but no ${c}${r===0?". The upstream gradient is 0, but 0 times a slope that does n\
ot exist need not be 0":""}`)}var Hn=({domain:n},t,e)=>n.find(([s,,o])=>o===e&&!s(...t))?.[1],sn=(n,t,e,s)=>`The node ${n}\
 (${t}) got ${e.map(o=>T(o)).join(" and ")}: ${s}.`;var ot=n=>n.reduce((t,e)=>t*e,1);function yo(n,t,e){let s=n.map(r=>{let i=e.indexOf(r);return i<0?0:[...e.slice(i+1)].reduce(
(a,c)=>a*(t.get(c)??1),1)}),o=[0];return n.forEach((r,i)=>{let a=t.get(r)??1;o=o.flatMap(c=>Array.from({length:a},(l,u)=>c+
u*s[i]))}),Int32Array.from(o)}function bt({inputs:n,result:t},e,s){let o=new Map;[...t].forEach((c,l)=>{o.set(c,s[l])}),
n.forEach((c,l)=>{[...c].forEach((u,f)=>{o.set(u,e[l][f])})});let r=[...new Set(n.join(""))].filter(c=>!t.includes(c)),i=[
...t,...r],a=ot(r.map(c=>o.get(c)??1));return{size:ot(s),terms:a,places:n.map(c=>yo(i,o,c))}}function Nt({size:n,terms:t,
places:e},s){let o=new Array(n),[[r,i],[a,c]]=[s,e];for(let l=0,u=0;l<n;l++){let f=0;for(let d=0;d<t;d++,u++)f+=i?r[a[u]]*
i[c[u]]:r[a[u]];o[l]=f}return o}var Gn=new WeakMap;function mt(n){let t=Gn.get(n);return t||(t=n.map(e=>e.gate===null?null:Mo(e,n)),Gn.set(n,t)),t}function Mo({
inputs:n,shape:t,made:e},s){let o=n.map(r=>s[r].shape);if(e.places)return{ahead:{size:ot(t),terms:1,places:[Int32Array.from(
e.places)]},back:[]};if(e.pattern&&e.local!==void 0){let r={inputs:[e.pattern.result],result:e.pattern.inputs[0]};return{
ahead:bt(e.pattern,o,t),back:[bt(r,[t],o[0])]}}if(e.pattern&&e.back){let r=e.back.map((i,a)=>{let c=o.map((l,u)=>u===a?t:
l);return bt(i,c,o[a])});return{ahead:bt(e.pattern,o,t),back:r}}return{ahead:No(o,t),back:n.map(()=>null)}}function No(n,t){
let e="ij".slice(0,t.length),s=n.map(o=>{let r=t.length-o.length;return o.map((i,a)=>i===t[r+a]?e[r+a]:"uv"[a]).join("")});
return bt({inputs:s,result:e},n,t)}var we=n=>Array.isArray(n)?n.flat():[n];function Vn(n,t){return t.length===0?n[0]:t.length===1?n:Array.from({length:t[0]},
(e,s)=>n.slice(s*t[1],(s+1)*t[1]))}var Dt=(n,t)=>t.length===2?`[${Math.floor(n/t[1])},${n%t[1]}]`:t.length===1?`[${n}]`:
"";function Ht(n,t){let e=an(n,t),s=[];n.nodes.forEach((a,c)=>{a.gate!==null&&s.push({place:c,node:a,flows:null,missing:[]})});
let o=Eo(n,e,s),i=n.nodes[n.output].shape.length===0?Ao(n,e,s,o):{gradients:[],steps:[],failure:o};return{values:e,...i,
steps:s.concat(i.steps),forwardSteps:s.length}}function an(n,t,e){let s=mt(n.nodes),o=new Array(n.nodes.length);return n.
nodes.forEach((r,i)=>{let a=e?.get(i);if(a)o[i]=a;else if(r.gate===null)o[i]=r.number??we(t[r.name]);else{let c=ve(r,o),
l=c&&So(n,r,s[i],c);l?.every(Number.isFinite)&&(o[i]=l)}}),o}function ve(n,t){let e=[];for(let s of n.inputs){let o=t[s];
if(!o)return null;e.push(o)}return e}function So({gates:n},{gate:t,made:e},s,o){let r=s?.ahead;if(e.places||e.back)return Nt(
r,o);if(e.pattern)return cn(t,r,o[0]);let{value:i}=n[t];return Array.from({length:r.size},(a,c)=>i(...xe(r,o,c)))}var xe=({
places:n},t,e)=>t.map((s,o)=>s[n[o][e]]),Kn=({size:n,terms:t,places:[e]},s)=>Array.from({length:n},(o,r)=>Array.from({length:t},
(i,a)=>s[e[r*t+a]])),cn=(n,t,e)=>Kn(t,e).map(s=>n==="max"?Math.max(...s):Oo(s));function ln(n,t,{places:[e]},s,o,r){let i=Kn(
t,s).map((a,c)=>a.filter(l=>l===o[c]).length);return s.map((a,c)=>pt(n,{a,b:i[e[c]],y:o[e[c]]},r))}function Oo(n){let t=Math.
max(...n);return t+Math.log(n.reduce((e,s)=>e+Math.exp(s-t),0))}function Eo(n,t,e){let s=e.findIndex(p=>t[p.place]===void 0);
if(s<0)return null;let{place:o,node:r}=e[s],i={step:s+1,place:o,slope:!1};if(r.made.pattern||r.made.places)return{...i,text:`\
The node ${r.name} (${r.gate}) got numbers so large that their sum is too large for a floating-point number.`};let a=mt(
n.nodes)[o]?.ahead,c=ve(r,t),{value:l}=n.gates[r.gate],u=Array.from({length:a.size},(p,x)=>xe(a,c,x)),f=u.findIndex(p=>!Number.
isFinite(l(...p))),d=on(n.gates,`${r.name}${Dt(f,r.shape)}`,r.gate,u[f]);return{...i,text:d}}function Ao(n,t,e,s){let{nodes:o,
output:r}=n,i=new Array(o.length);i[r]=[1];let a=[],c=s;for(let{place:l,node:u}of[...e].reverse()){let f=[],d=[];a.push(
{place:l,node:u,flows:f,missing:d});let p=i[l];if(!(c&&!c.slope||!p))for(let[x,g]of u.inputs.entries()){let h=o[g];if(h.
gate===null&&h.number!==null)continue;let{downstream:m,local:$}=To(n,l,u,x,t,p),y=i[g],v=y?y.map((O,b)=>O+m[b]):m;if(i[g]=
v.map(O=>Number.isFinite(O)?O:NaN),v.every(Number.isFinite)){f.push({position:x,input:g,local:$,downstream:m,first:y===void 0,
total:v});continue}if(d.push(g),c)continue;let k=Lo(n,l,u,x,t,p,$);c={step:e.length+a.length,place:l,slope:!0,text:k}}}return(!c||
c.slope)&&o.forEach((l,u)=>{i[u]??=new Array(ot(l.shape)).fill(0)}),{gradients:i,steps:a,failure:c}}function To(n,t,e,s,o,r){
let{made:i,inputs:a}=e,c=mt(n.nodes)[t],l=ve(e,o),u=c.ahead,f=c.back[s];if(i.places){let g=new Array(ot(n.nodes[a[0]].shape)).
fill(0);return i.places.forEach((h,m)=>{g[h]+=r[m]}),{downstream:g,local:null}}if(f&&i.back){let g=l.map((h,m)=>m===s?r:
h);return{downstream:Nt(f,g),local:null}}let d=o[t];if(f&&i.local!==void 0){let g=ln(i.local,u,f,l[0],d,n.functions),[h]=f.
places;return{downstream:g.map((m,$)=>r[h[$]]*m),local:g}}let p=n.gates[e.gate].local[s],x=d.map((g,h)=>p(...xe(u,l,h),g));
return{downstream:x.map((g,h)=>r[h]*g),local:x}}function Lo(n,t,e,s,o,r,i){let a=n.nodes[e.inputs[s]].name;if(!i||e.made.
pattern)return`The node ${e.name} (${e.gate}): the gradient of ${a} gets too large for a floating-point number.`;let c=mt(
n.nodes)[t]?.ahead,l=ve(e,o),u=Math.max(0,i.findIndex((x,g)=>!Number.isFinite(x*r[g]))),f=Dt(u,e.shape),d=xe(c,l,u),p={position:s,
name:`${a}${f}`};return rn(n.gates,`${e.name}${f}`,e.gate,d,p,r[u],i[u])}var Io=5,jo=5,Ro=8,Un=32,qn=128,Yn={negative:[47,143,208],positive:[224,112,26]},fn=n=>({rows:n.length===2?n[0]:1,columns:n.
at(-1)??1}),Po=({rows:n,columns:t})=>Math.max(n,t)<=Io;function $e(n,t,e,s,o){let[r,i]=[fn(s),`${t}:${e}`],a=o.reduce((c,l)=>Number.
isNaN(l)?c:Math.max(c,Math.abs(l)),0);if(!Po(r)){n[`image:${i}`]=Fo(r,o,a),n[`low:${i}`]=T(-a,2),n[`high:${i}`]=T(a,2);return}
o.forEach((c,l)=>{let u=`${i}${Dt(l,s)}`;n[u]=oe(c),n[`tint:${u}`]=Co(c,a)})}function oe(n){if(Number.isNaN(n))return"–";
let t=T(n,2);return t.replace("−","").length<=jo?t:T(n,1)}function Co(n,t){let e=Xn(n,t,Ro);return e?`${e>0?"p":"n"} l${Math.
abs(e)}`:""}function Xn(n,t,e){let s=Number.isNaN(n)||!t?0:n/t,o=Math.floor(Math.abs(s)*e+.5);return s>0?o:-o}function Fo(n,t,e){
let s=document.createElement("canvas");s.width=Math.min(n.columns,qn),s.height=Math.min(n.rows,qn);let o=s.getContext("2\
d");if(!o)return"";let r=o.createImageData(s.width,s.height);return zo(n,t,s).forEach((i,a)=>{let c=Xn(i,e,Un),l=c<0?Yn.
negative:Yn.positive;r.data.set([...l,Math.round(255*Math.abs(c)/Un)],4*a)}),o.putImageData(r,0,0),s.toDataURL()}function zo({
rows:n,columns:t},e,{width:s,height:o}){if(s===t&&o===n)return e;let r=new Array(s*o).fill(0),i=new Array(s*o).fill(0);return e.
forEach((a,c)=>{let[l,u]=[Math.floor(c/t),c%t],f=Math.floor(l*o/n)*s+Math.floor(u*s/t);r[f]+=Number.isNaN(a)?0:a,i[f]++}),
r.map((a,c)=>a/i[c])}var rt=n=>n.gate===null&&n.number!==null,ft=n=>n.gate===null&&n.number===null,pn=n=>!rt(n)||n.shape.length>0;function ke(n,t,e){
let{values:s,steps:o,failure:r}=t;if(e===0)return"The inputs are given.";if(r&&e>=r.step)return r.text;if(e>o.length)return Wo(
n,t);let{place:i,node:a,flows:c}=o[e-1];if(c)return a.backward;let l=a.shape.length?"":` = ${T((s[i]??[])[0])}`;return`${a.
forward}${l}.`}var _o=6;function Wo(n,{values:t,gradients:e}){let{nodes:s,output:o}=n,{name:r,shape:i}=s[o],a=s.flatMap(
(l,u)=>n.gradients&&ft(l)?[`∂${r}/∂${l.name} ${Jn(l.shape,e[u]??[])}`]:[]),c=`${r} ${Jn(i,t[o]??[])}.`;return a.length?
`${c} Gradients: ${dt(a)}.`:c}function Jn(n,t){if(!n.length)return`= ${T(t[0])}`;let e=n.join("×");if(t.length<=_o)return`\
(${e}: ${t.map(i=>T(i)).join(", ")})`;let s=t.reduce((i,a)=>i+a,0),[o,r]=[Math.min(...t),Math.max(...t)];return`(${e}: s\
um ${T(s)}, from ${T(o)} to ${T(r)})`}function ye(n,t,e){let{nodes:s}=n,{values:o,steps:r,failure:i}=t,a=r.slice(0,e),c={},
l=new Set(a.map(f=>f.place));s.forEach((f,d)=>{let p=o[d];p&&pn(f)&&(f.gate===null||l.has(d))&&Zn(c,"value",f,p)});for(let{
node:f,flows:d}of a)for(let p of d??[])Bo(c,s,f,p);for(let[f,d]of dn(n,t,e))rt(s[f])||(c[`partial:${s[f].name}`]="∂",Zn(
c,"gradient",s[f],d));i&&!i.slope&&e>=i.step&&!s[i.place].shape.length&&(c[`value:${s[i.place].name}`]="undefined");let u=e>
r.length?void 0:a.at(-1);return u&&(c[`node:${u.node.name}`]="now",u.node.inputs.forEach((f,d)=>{(!u.flows||!rt(s[f]))&&
(c[`edge:${u.node.name}:${d}`]=u.flows?"now back":"now")})),c}function Bo(n,t,e,{position:s,input:o,local:r,downstream:i}){
let{shape:a}=t[o],[c,l]=[`local:${e.name}:${s}`,`downstream:${e.name}:${s}`];e.shape.length||a.length||!r?(n[c]=e.flows[s],
n[l]=a.join("×")):(n[c]=`× ${T(r[0])}`,n[l]=`= ${T(i[0])}`)}function Zn(n,t,e,s){e.shape.length?$e(n,t,e.name,e.shape,
s):n[`${t}:${e.name}`]=Number.isNaN(s[0])?"undefined":T(s[0])}function dn({nodes:n,output:t},{gradients:e,steps:s,forwardSteps:o,
failure:r},i){let a=new Map,c=!r||r.slope;i>o&&c&&e.length&&a.set(t,[1]);for(let{flows:l,missing:u}of s.slice(0,i)){for(let{
input:f,total:d}of l??[])a.set(f,d);for(let f of u)a.set(f,e[f])}return i>s.length&&c&&e.length&&n.forEach((l,u)=>{ft(l)&&
a.set(u,e[u])}),a}var Do=.6180339887,Ho=.7548776662;function mn(n,{level:t,about:e,seed:s},o,r){let i=Go(n,o,r);i.set(e,(i.get(e)??0)+1);let a=[
...i.values()].reduce((u,f)=>u+f,0),c=((n.length+1)*Do+s*Ho)%1*a,l=0;for(let[u,f]of i)if(l+=f,c<l)return{level:Qn(n,t,o),
about:u};return{level:Qn(n,t,o),about:e}}function Qn(n,t,{up:e,down:s,many:o,lowest:r,highest:i}){let a=t,c=0;for(let{tries:l}of n)
l===1?c=Math.max(c,0)+1:l>1&&l<o?c=0:c=Math.min(c,0)-1,!(c!==e&&c!==-s)&&(a=Math.min(Math.max(a+Math.sign(c),r),i),c=0);
return a}function Go(n,t,e){let s=new Map,o=new Map;for(let i of n){for(let a of i.made.filter(c=>e.includes(c)))s.set(a,
(s.get(a)??0)+1),o.set(a,0);for(let a of i.trains)!i.tries||!s.has(a)||i.made.includes(a)||(o.set(a,o.get(a)+1),o.get(a)===
t.avoided&&s.delete(a))}let r=n.at(-1)?.made??[];return new Map([...s].map(([i,a])=>[i,a*(r.includes(i)?2:1)]))}function Me(n,t,e,s,o){
let r=mn(t,e,s,o),i=({key:a,level:c,trains:l})=>{let u=Math.abs(c-r.level),f=l.includes(r.about)||r.about===e.about;return[
Math.max(u,1),t.filter(d=>d.key===a).length,+!f,u]};return n.map(a=>({problem:a,rank:i(a)})).reduce((a,c)=>{let l=c.rank.
findIndex((u,f)=>u!==a.rank[f]);return l>=0&&c.rank[l]<a.rank[l]?c:a}).problem}var hn=5001e-7,Vo=1e-12,Ko=1e4,Ne=.02,et=(n,t,e=.01)=>ts(t)&&Number.isInteger(n)?n===t:gn(n,t,hn)||Math.abs(n-t)<=Vo*e,gn=(n,t,e)=>n===
t||[n,t].every(Number.isFinite)&&Math.abs(n-t)<=e*Math.max(Math.abs(n),Math.abs(t)),ts=n=>Number.isInteger(n)&&Math.abs(
n)<Ko,es=(n,t)=>Math.abs(n-t)<Ne*Math.abs(t),ns=(n,t)=>Number.isFinite(t)&&!ts(t)&&[2,3].some(e=>gn(n,Number(t.toPrecision(
e)),1e-6)),Uo=(n,t)=>ns(n,t)||!Tt(kt(t),t)&&gn(n,t,Ne);function re(n){return n.every(t=>ns(...t))?"Close, but rounded to\
o far: give four significant figures.":n.every(t=>Uo(...t))?"Close. Were numbers rounded before the end? Keep all figure\
s, and round only the last number, to four.":""}function w(n,t,e={},s=""){return ss(n,document.createElement(t),e,s)}function D(n,t,e={},s=""){return ss(n,document.createElementNS(
"http://www.w3.org/2000/svg",t),e,s)}function ss(n,t,e,s){for(let[o,r]of Object.entries(e))t.setAttribute(o,String(r));return t.
textContent=s,n.append(t),t}function F(n,t){n.textContent!==t&&(n.textContent=t)}var qo=12.5;function jt(n,t,e){t.style.
fontSize=`${qo*e/(n.clientWidth||e)}px`}var Yo=22,Xo=.75,Jo=14;function Zo(n,t){let e=t.getTotalLength(),s=[.5,.4,.6,.3,.7,.2,.8].map(r=>t.getPointAtLength(r*e)),
o=({x:r,y:i})=>Math.min(...n.map(a=>Math.hypot((r-a.x)/1.5,i-a.y)),Jo);return s.reduce((r,i)=>o(i)>o(r)?i:r)}function Se(n){
let e=[...n.querySelectorAll('g[data-k^="edge:"] > text')].filter(o=>o.textContent).map(o=>new DOMPoint(Number(o.getAttribute(
"x")),Number(o.getAttribute("y"))-5)),s=[...n.querySelectorAll('g[data-k^="edge:"]')].map(o=>{let r=o.querySelector("pat\
h"),i=D(o,"path",{class:"band",d:r.getAttribute("d")??""});o.prepend(i);let{x:a,y:c}=Zo(e,r),l=D(o,"text",{class:"sign",
x:a,y:c+5,"text-anchor":"middle"});return{key:(o.getAttribute("data-k")??"").slice(5),band:i,sign:l}});return{show(o){let r=new Map;
for(let{node:a,flows:c}of o??[])for(let l of c??[])r.set(`${a.name}:${l.position}`,l);let i=Math.max(1,...[...r.values()].
map(({downstream:a})=>Math.abs(a)));for(let{key:a,band:c,sign:l}of s){let{downstream:u=0,isMixed:f=!1}=r.get(a)??{},d=u?
Math.max(Xo,Yo*Math.abs(u)/i):0;c.style.strokeWidth=`${d.toFixed(2)}px`,c.classList.toggle("negative",u<0),F(l,f?"±":u>
0?"+":u<0?"−":r.has(a)?"0":"")}}}}var os=30;function Oe(n,t){let e=w(n,"div",{class:"bp-frame"}),s=w(e,"div",{class:"bp-picture",...t}),o=matchMedia("(pre\
fers-reduced-motion: reduce)");function r(){let i=s.scrollWidth-s.clientWidth;e.classList.toggle("bp-more-before",s.scrollLeft>
1),e.classList.toggle("bp-more-after",s.scrollLeft<i-1),e.style.setProperty("--bp-scrollbar",`${s.offsetHeight-s.clientHeight}\
px`)}return s.addEventListener("scroll",r,{passive:!0}),{element:s,resize:r,reveal(i,a=!1){let{left:c,width:l}=s.getBoundingClientRect(),
u=l/s.offsetWidth||1,f=i.map(h=>{let m=h.getBoundingClientRect();return[(m.left-c)/u-os,(m.right-c)/u+os]}),d=[Math.min(
...f.map(([h])=>h)),Math.max(...f.map(([,h])=>h))],[p,x]=d[1]-d[0]<=s.clientWidth?d:f[0],g=p<0?p:Math.max(0,x-s.clientWidth);
g&&s.scrollBy({left:g,behavior:a||o.matches?"instant":"smooth"})}}}function St(n,t,e=()=>{},s=()=>""){let o=w(n,"input",{type:"text",autocomplete:"off",maxlength:80,...t}),r=w(n,"output",
{class:"bp-wrong"});function i(l){l?o.setAttribute("aria-invalid","true"):o.removeAttribute("aria-invalid"),F(r,l)}function a(){
let l=Bt(o.value),u=typeof l=="string"?l:s(l);return i(u),u?null:Number(l)}function c(l){o.value=T(l),i("")}return o.addEventListener(
"change",()=>{let l=a();l!==null&&e(l)}),o.addEventListener("keydown",l=>l.stopPropagation()),{element:o,get:a,set:c}}function bn({nodes:n,kinks:t,functions:e},s,o){let r=n[o];if(r.gate===null||s[o]===void 0||!Object.hasOwn(t,r.gate))return[];
let[i,a,c]=gt(r,s);return t[r.gate].map(l=>Math.sign(pt(l,{a:i,b:a,c,y:Number(s[o])},e)))}var ie=(n,t,e)=>bn(n,t,e).includes(
0);function rs(n,t,e,s){for(let o of s){let{name:r}=n.nodes[o],i=bn(n,e,o);if(bn(n,t,o).findIndex((c,l)=>c*i[l]<0)>=0)return`\
This nudge takes ${r} across its kink, where the slope jumps: the promise holds for a smaller ε only.`;if(ie(n,t,o))return`${r}\
 is at its kink, where the slope jumps: what is left over shrinks with ε, not with ε².`}return""}var Qo=6;function Gt(n,t,e){let s=w(n,"input",{type:"range",...t}),o=!1,[r,i,a]=[0,"",""],c=()=>e(s.valueAsNumber);s.addEventListener(
"pointerdown",({pointerType:u,clientX:f})=>{o=u==="touch",[r,i,a]=[f,s.value,s.value]}),s.addEventListener("pointermove",
({clientX:u})=>{Math.abs(u-r)>Qo&&l()}),s.addEventListener("pointerup",l),s.addEventListener("pointercancel",()=>{o=!1}),
s.addEventListener("input",()=>{if(!o)return c();a=s.value,s.value=i});function l(){o&&(o=!1,a!==i&&(s.value=a,c()))}return s}var Vt=[...Array(16).keys()].flatMap(n=>[1,5,2].map(t=>+`${t}e-${n+(t>1?1:0)}`)),is=.1,wn=.1,tr=1e-12,er=1e-6,nr=.001,sr=100;
function Ee(n,t,e,s,o){let{nodes:r,gates:i}=n,a=e.values[s],[c,l]=[new Array(r.length),new Array(r.length)];if(a===void 0)
return{moved:c,promised:l,after:l};let u=It(n,t,new Map([[s,a+o]]));return l[s]=o,r.forEach((f,d)=>{let[p,x]=[e.values[d],
u[d]];if(f.gate!==null&&d!==s&&p!==void 0){let g=gt(f,e.values);for(let[h,m]of f.inputs.entries()){let $=l[m];$!==void 0&&
(l[d]=(l[d]??0)+$*i[f.gate].local[h](...g,p))}}l[d]!==void 0&&p!==void 0&&x!==void 0&&(c[d]=x-p)}),{moved:c,promised:l,after:u}}
var as=(n,t)=>Math.abs(n-t)<=tr*Math.abs(t)?0:n-t,ae=n=>`${n>0?"+":""}${T(n)}`;function Ae(n,t,e){let{nodes:s,output:o}=t,
r=w(n,"section",{class:"bp-nudge","aria-label":"A nudge and what it moves"}),i=w(r,"div",{class:"bp-heading"}),a=w(r,"di\
v",{class:"bp-slider"});w(a,"span",{},"ε");let c={min:0,max:Vt.length-1,step:1},l=Gt(a,{...c,"aria-label":"size of ε"},
v=>m(Math.sign(x)*Vt[Vt.length-1-v])),u=St(a,{"aria-label":"ε, typed"},m,v=>v?"":"a nudge by 0 moves nothing: write ano\
ther number"),f=w(w(r,"div",{class:"bp-wide"}),"table"),d=w(r,"p",{role:"status","aria-live":"polite"}),p=w(r,"p",{class:"\
bp-open"},"Pull the chosen box to the left or right");w(p,"span",{class:"bp-by-keys"},", or press + and − on it"),p.append(
".");let x=is,g="",h=[];function m(v){$(v),e()}function $(v){x=v;let k=Math.abs(v),O=Vt.reduce((b,M)=>Math.abs(Math.log(
M/k))<Math.abs(Math.log(b/k))?M:b);l.value=String(Vt.length-1-Vt.indexOf(O)),l.setAttribute("aria-valuetext",T(v)),u.set(
v)}r.addEventListener("keydown",v=>v.stopPropagation()),$(is);function y(v){g=s[v].name,f.replaceChildren();let k=w(f,"t\
r"),O=`∂node/∂${s[v].name} · ε`;for(let M of["node","really moves by",O,"left over"])w(k,"th",{scope:"col"},M);let b=new Set(
[v]);s.forEach((M,S)=>{M.gate!==null&&M.inputs.some(N=>b.has(N))&&b.add(S)}),h=[...b].map(M=>{let S=w(f,"tr",M===o?{class:"\
bp-total"}:{});return w(S,"th",{scope:"row"},s[M].name),{place:M,cells:[0,1,2].map(()=>w(S,"td"))}})}return{get:()=>x,set:m,
toggle(v){r.hidden=!v},show(v,{moved:k,promised:O,after:b},{values:M},S){g!==s[v].name&&y(v);let[N,E]=[s[v].name,s[o].name];
F(i,`${N} is nudged by ε = ${T(x)}`);for(let{place:z,cells:H}of h){let[_,I]=[k[z],O[z]],W=I!==void 0&&Number.isFinite(I);
F(H[0],_===void 0?"undefined":ae(_)),F(H[1],S?W?ae(I):"undefined":"?"),F(H[2],S?W&&_!==void 0?ae(as(_,I)):"–":"?")}let C=h.
flatMap(({place:z})=>as(Number(k[z]),Number(O[z]))?[z]:[]),R=S?rs(t,M,b,C):"";F(d,or(N,E,x,k[o],O[o],S,v===o,R))}}}function or(n,t,e,s,o,r,i,a){
if(i)return"A nudge of the output is the change of the output.";if(o===void 0)return s===void 0?"":`${t} does not depend\
 on ${n}.`;if(s===void 0)return`With this nudge ${t} has no value.`;let c=`${t} moves by ${T(s)}`;if(!r)return`${c}.`;if(!Number.
isFinite(o))return`${c}. There is no gradient to promise anything.`;let l=Math.abs(e)<er&&Math.abs(s-o)>nr*Math.abs(o),f=a&&
!l?` ${a}`:l?" So small a nudge is lost in the rounding of the numbers.":"";return`${c}. The gradient ∂${t}/∂${n} = ${T(
o/e)} promises ${T(o)}.${f}`}function Te(n,t,e){let s=o=>{let r=Math.round(o*100)/100;r&&e(r)};n.addEventListener("point\
erdown",o=>{let{clientX:r,pointerId:i,pointerType:a,button:c}=o;if(c!==0||a==="touch"&&!(t()&&n.classList.contains("chos\
en")))return;let l=!1,u=d=>{let p=d.clientX-r;!l&&Math.abs(p)<4||(l||n.setPointerCapture(i),l=!0,s(p/sr))},f=()=>{n.removeEventListener(
"pointermove",u),n.removeEventListener("pointerup",f),n.removeEventListener("pointercancel",f)};n.addEventListener("poin\
termove",u),n.addEventListener("pointerup",f),n.addEventListener("pointercancel",f)}),n.addEventListener("keydown",o=>{let{
key:r,altKey:i,ctrlKey:a,metaKey:c}=o,l={"+":1,"-":-1,"−":-1}[r];if(!l||i||a||c)return;let u=t()+l*wn;s(Math.abs(u)<wn/
2?u+l*wn:u),o.preventDefault(),o.stopPropagation()})}var vn={ArrowRight:[1,0],ArrowLeft:[-1,0],ArrowDown:[0,1],ArrowUp:[0,-1]},rr=3;function Le(n){for(let t of n)t.target.setAttribute(
"tabindex","-1"),t.target.addEventListener("keydown",e=>{let{key:s,altKey:o,ctrlKey:r,metaKey:i}=e;if(o||r||i)return;let a={
Home:n[0],End:n[n.length-1]},c=s in vn?ir(n,t,vn[s]):a[s];!c&&!(s in vn)||(c?.target.focus(),e.preventDefault(),e.stopPropagation())});
return{stopAt(t){for(let e of n)e.target.setAttribute("tabindex",e.place===t?"0":"-1")}}}function ir(n,t,[e,s]){let o=cs(
t),r,i=Number.POSITIVE_INFINITY;for(let a of n){let[c,l]=cs(a).map((d,p)=>d-o[p]),u=e*c+s*l,f=u+rr*Math.abs(e*l+s*c);u>1&&
f<i&&([r,i]=[a,f])}return r}function cs({outline:{x:n,y:t,width:e,height:s}}){return[n.baseVal.value+e.baseVal.value/2,t.
baseVal.value+s.baseVal.value/2]}var ar="Arrow keys walk from entry to entry and on to the next box, Enter leads to the field for the entry, space plays \
the steps.",cr=100,ls=6,lr=/^(value|gradient|partial|local|downstream|low|high):/,ur=["chosen","from","to","moved","righ\
t","wrong"];function us(n,t,e){let{nodes:s}=t,o=Oe(n,{role:"group","aria-label":`${t.title}. ${ar}`,tabindex:-1}),[r]=new DOMParser().
parseFromString(t.svg,"image/svg+xml").getElementsByTagName("svg");o.element.append(r);let i=[...r.querySelectorAll("[da\
ta-k]")].map(v=>({key:v.getAttribute("data-k")??"",target:v})),a=i.filter(({key:v})=>/^(node|edge):/.test(v)),c=i.filter(
({key:v})=>lr.test(v)||/^(tint|image):/.test(v)),l=c.map(()=>""),u=a.flatMap(({key:v,target:k})=>{let O=s.findIndex(b=>pn(
b)&&`node:${b.name}`===v);return O<0?[]:[pr(k,O,s[O])]}),f=new Map(u.map(v=>[v.place,v])),d=Se(r);for(let v of u)dr(v,k=>e.
choose(k));let p=Le(u),x=D(r.querySelector("g"),"g",{class:"bp-frames"});for(let v of u)g(v);function g(v){let{target:k,
place:O}=v;k.setAttribute("role","button"),k.classList.toggle("given",ft(v.node));let b=()=>fr(v);k.addEventListener("cl\
ick",M=>e.choose(m(v,M)??b())),k.addEventListener("focus",()=>{e.choose(b()),o.reveal([v.outline])}),k.addEventListener(
"keydown",M=>{M.key==="Enter"&&(M.preventDefault(),e.edit())}),k.addEventListener("pointermove",M=>e.point(m(v,M))),k.addEventListener(
"pointerleave",()=>e.point(null)),k.addEventListener("pointerdown",M=>h(v,M)),Te(k,e.epsilon,M=>e.pull(O,M))}function h(v,k){
let O=m(v,k);if(!O||k.button!==0||k.pointerType==="touch"&&!v.target.classList.contains("chosen")||(e.choose(O),!e.isOpen(
O)))return;k.stopImmediatePropagation();let{target:b}=v,M=k.clientX,S=!1,N=C=>{let R=C.clientX-M;!S&&Math.abs(R)<4||(S||
b.setPointerCapture(k.pointerId),S=!0,e.drag(O,R/cr))},E=()=>{b.removeEventListener("pointermove",N),b.removeEventListener(
"pointerup",E),b.removeEventListener("pointercancel",E)};b.addEventListener("pointermove",N),b.addEventListener("pointer\
up",E),b.addEventListener("pointercancel",E)}function m({grids:v,place:k},O){let{clientX:b,clientY:M}=O,S=x.getScreenCTM();
if(!S)return null;let N=new DOMPoint(b,M).matrixTransform(S.inverse());for(let[E,{x:C,y:R,across:z,down:H,rows:_,columns:I}]of Object.
entries(v)){let[W,j]=[Math.floor((N.y-R)/H),Math.floor((N.x-C)/z)];if(W>=0&&W<_&&j>=0&&j<I)return{kind:E,place:k,entry:W*
I+j}}return null}let $=[];return{element:o.element,resize:o.resize,width:r.viewBox.baseVal.width,flows:d,reveal(v){let k=v.
flatMap(O=>f.get(O)?.outline??[]);k.length&&o.reveal(k)},open(v,k){for(let I of u)I.target.classList.toggle("opened",I.place===
v);let O=v===null?void 0:f.get(v)?.outline;if(Object.assign(o.element.style,{minHeight:"",minWidth:""}),!O)return;let b=r.
getBoundingClientRect().width/r.clientWidth||1,[M,S]=[O,r].map(I=>{let{x:W,y:j,width:L,height:V}=I.getBoundingClientRect();
return new DOMRect(W/b,j/b,L/b,V/b)});k.style.minWidth=`${M.width}px`;let{offsetWidth:N,offsetHeight:E}=k,C=(M.left+M.right)/
2-S.left,[R,z]=[M.top-S.top-E,M.bottom-S.top],H=z+E>S.height&&R>=0?R:z;k.style.left=`${Math.max(0,Math.min(C-N/2,S.width-
N))}px`,k.style.top=`${H}px`;let _={minHeight:`${H+E}px`,minWidth:`${Math.min(N,n.clientWidth)}px`};Object.assign(o.element.
style,_)},choose({kind:v,place:k,entry:O}){p.stopAt(k);for(let b of u){let M=b.place===k;M&&Object.assign(b,{kind:v,entry:O}),
b.target.classList.toggle("chosen",M),b.target.setAttribute("aria-pressed",String(M))}},light(v){x.replaceChildren();for(let k of ur)
for(let{kind:O,place:b,entry:M}of v[k]??[]){let S=f.get(b)?.grids[O];if(!S){s[b].shape.length===0&&k!=="moved"&&y(b,k);continue}
let[N,E]=[Math.max(S.across,ls),Math.max(S.down,ls)],C=S.x+(M%S.columns+.5)*S.across-N/2,R=S.y+(Math.floor(M/S.columns)+
.5)*S.down-E/2;D(x,"rect",{class:`bp-entry bp-entry-${k}`,x:C,y:R,width:N,height:E,rx:2})}},show(v,k){c.forEach(({key:b,
target:M},S)=>{let N=v[b]??"";N!==l[S]&&(l[S]=N,b.startsWith("tint:")?M.setAttribute("class",`tint ${N}`):b.startsWith("\
image:")?M.setAttribute("href",N):M.textContent=N)});for(let b of $)b.classList.remove("now","back");let O=a.filter(({key:b})=>v[b]);
for(let{key:b,target:M}of O)M.classList.add(...v[b].split(" "));$=O.map(({target:b})=>b);for(let b of u){let M=k(b.place,
b.entry);M!==b.label&&b.target.setAttribute("aria-label",M),b.label=M}}};function y(v,k){let O=f.get(v)?.outline;if(!O)return;
let{x:b,y:M,width:S,height:N}=O,E={x:b.baseVal.value,y:M.baseVal.value,width:S.baseVal.value,height:N.baseVal.value};D(x,
"rect",{class:`bp-entry bp-entry-${k}`,...E,rx:4})}}var fr=({kind:n,place:t,entry:e})=>({kind:n,place:t,entry:e});function pr(n,t,e){
let s=n.querySelector(".box"),o={};for(let r of["value","gradient"]){let i=n.querySelector(`[data-k="grid:${r}:${e.name}\
"]`);if(!i)continue;let{rows:a,columns:c}=fn(e.shape),[l,u,f,d]=[i.x,i.y,i.width,i.height].map(p=>p.baseVal.value);o[r]=
{x:l,y:u,across:f/c,down:d/a,rows:a,columns:c}}return{place:t,node:e,target:n,outline:s,grids:o,entry:0,kind:"value",label:""}}
function dr(n,t){let{values:e,gradients:s}={values:n.grids.value,gradients:n.grids.gradient};if(!e)return;let o=s!==void 0&&
s.y>e.y,[r,i]=[o?2:1,s&&!o?2:1];n.target.addEventListener("keydown",a=>{let{key:c,altKey:l,ctrlKey:u,metaKey:f}=a,d={ArrowRight:[
0,1],ArrowLeft:[0,-1],ArrowDown:[1,0],ArrowUp:[-1,0]};if(l||u||f||!(c in d))return;let[p,x]=d[c],g=n.kind==="gradient",h=Math.
floor(n.entry/e.columns)+(g&&o?e.rows:0)+p,m=n.entry%e.columns+(g&&!o?e.columns:0)+x;if(h<0||m<0||h>=r*e.rows||m>=i*e.columns)
return;let $=h%e.rows*e.columns+m%e.columns,y=h>=e.rows||m>=e.columns?"gradient":"value";t({kind:y,place:n.place,entry:$}),
a.preventDefault(),a.stopImmediatePropagation()})}var ct=(n,t)=>`${n.name}${Dt(t,n.shape)}`;var J={local:{},upstream:{},times:{},late:[],terms:{},added:{},given:{},start:1,pattern:{},replacing:{}},mr=n=>Object.keys(
n).map(Number);function wt(n){for(let t in n)return!1;return!0}var Kt=({local:n,upstream:t,times:e,pattern:s})=>mr({...n,
...t,...e,...s});function fs(n,t){let e=a=>Object.fromEntries(Object.entries(a).filter(([c])=>t.includes(Number(c)))),[s,
o,r,i]=[n.local,n.upstream,n.times,n.pattern].map(e);return{...n,local:s,upstream:o,times:r,pattern:i}}var ps=(n,t)=>({local:{
...n.local,...t.local},upstream:{...n.upstream,...t.upstream},times:{...n.times,...t.times},terms:{...n.terms,...t.terms},
added:{...n.added,...t.added},given:{...n.given,...t.given},pattern:{...n.pattern,...t.pattern},replacing:{...n.replacing,
...t.replacing},late:[...n.late,...t.late],start:n.start*t.start}),Ot=class{constructor(t,e,s){this.graph=t,this.mistakes=
e,this.kinks=new Map(e.kinks),this.values=s;let o=[...t.nodes.keys()].filter(i=>!Z(t.nodes[i])).reverse();this.nodes=o.map(
i=>t.nodes[i]),this.place=o;let r=new Map(o.map((i,a)=>[i,a]));this.output=r.get(t.output)??-1,this.edges=[],this.feeds=
o.map(()=>[]),this.into=o.map(()=>[]),this.nodes.forEach((i,a)=>{i.gate!==null&&i.inputs.forEach((c,l)=>{let u=r.get(c);
u!==void 0&&(this.feeds[u].push(this.edges.length),this.into[a].push(this.edges.length),this.edges.push({input:u,gate:a,
position:l}))})}),this.gate=this.edges.map(({gate:i})=>i),this.local=this.edges.map((i,a)=>this.localGradient(a)),this.known=
new Map,this.weight=1}isNegative(t){return this.local[t]<0}usualSlope(t){return this.local[t]}scales(t){return this.feeds.
map((e,s)=>e.map(r=>Math.abs(t[this.gate[r]]*this.local[r])).reduce((r,i)=>r+i,0)+ +(s===this.output))}isSame(t,e){return et(
t,e)}numberOf(t){return this.nodes.findIndex(e=>e.name===t)}names(t){return[...t].map(e=>this.nodes[e].name)}valueOf(t){
return st(this.values,this.place[t])}localGradient(t,e){if(typeof e=="number")return e;let{gates:s}=this.graph,{gate:o,position:r}=this.
edges[t],i=this.nodes[o],a=gt(i,this.values),{value:c,local:l}=s[i.gate];return typeof e=="object"?(a[r]=this.valueOf(e.
at),Ie(l[r](...a,Ie(c(...a))))):e===void 0?Ie(l[r](...a,this.valueOf(o))):this.formula(o,e)}formula(t,e){let[s,o,r]=gt(this.
nodes[t],this.values);return Ie(pt(this.mistakes.formulas[e],{a:s,b:o,c:r,y:this.valueOf(t)},this.graph.functions))}slopes(t){
let{gate:e,position:s}=this.edges[t],o=this.kinks.get(this.nodes[e].gate);if(!o?.at.some(i=>this.formula(e,i)===0))return[
this.local[t],this.local[t]];let r=o.interval[s].map(i=>this.formula(e,i));return[Math.min(...r),Math.max(...r)]}run(t,e){
return this.passBack(t,e??new Map)[0]}passBack(t,e){let s=[],o=[];return this.nodes.forEach((r,i)=>{let[a,c]=this.gathered(
i,t,o);s.push(a),o.push(c===void 0?this.answered(i,e,a):c)}),[s,o]}gathered(t,e,s){let o=this.feeds[t],r=new Map(o.map(p=>[
p,this.flow(p,e,s)])),i=p=>p.map(x=>r.get(x)),a=t===this.output?[this.startingWith(e.start)]:[],c=e.terms[t]?.map(p=>this.
product(p.map(x=>this.total(t,i(x))))),l=this.total(t,[...a,...c??i(o)]),u=o.filter(p=>!e.late.includes(p)),f=u.length===
o.length?void 0:this.total(t,[...a,...i(u)]),d=e.given[t];return d&&(f="laid"in d||"slope"in d&&d.slope===this.output?l:
void 0,l=this.given(d)),t in e.added&&(f??=l,l=this.total(t,[l,s[e.added[t]]])),[l,f]}startingWith(t){return t}answered(t,e,s){
return e.get(t)??s}flow(t,e,s){let o=t in e.upstream?e.upstream[t]:this.gate[t],r=t in e.local?this.localGradient(t,e.local[t]):
this.local[t];return(o===null?1:s[o])*r*(e.times[t]??1)}total(t,e){return e.reduce((s,o)=>s+o,0)}product(t){return t.reduce(
(e,s)=>e*s,1)}given(t){if("value"in t)return this.valueOf(t.value);if(!("slope"in t))return;let e=this.slopesOf(t.slope)[t.
by];return t.times===1?e:this.product([e,this.startingWith(t.times)])}slopesOf(t){let e=this.known.get(t);if(e)return e;
let s=this.nodes.map((o,r)=>+(r===t));this.known.set(t,s);for(let o=t+1;o<s.length;o++)for(let r of this.feeds[o])s[o]+=
s[this.gate[r]]*this.local[r];return s}below(t){let e=new Set([t]);for(let s of e)for(let o of this.into[s])e.add(this.edges[o].
input);return e}},Ie=n=>Number.isFinite(n)?n:NaN;var Ut=n=>({shape:[],entries:[n]}),Yt=(n,t)=>({shape:n,entries:new Array(ot(n)).fill(t)}),Et=(n,t)=>n.length===t.length&&
n.every((e,s)=>e===t[s]),Xt=class extends Ot{constructor(t,e,s){super(t,e,s);let o=this.nodes.reduce((r,i,a)=>r+ot(this.
shapeOf(a)),0);this.weight=10+Math.floor(o/(10*this.nodes.length+1))}gateAt(t){return this.nodes[t]}shapeOf(t){return this.
gateAt(t).shape}at(t){return{shape:this.graph.nodes[t].shape,entries:this.values[t]}}valueOf(t){return this.at(this.place[t])}plans(t){
let e=this.graph;return mt(e.nodes)[this.place[this.gate[t]]]}localGradient(t,e){if(typeof e=="number")return Ut(e);if(typeof e==
"object"){if("value"in e)return this.valueOf(e.value);if("along"in e)return qt(this.local[t],this.local[e.along]);if("sl\
opes"in e)return{...this.local[t],entries:e.slopes}}let{gate:s,position:o}=this.edges[t],r=this.gateAt(s);if(r.made.local!==
void 0)return this.ofReduction(t,r,e!==void 0);if(xn(r))return null;let i=r.inputs.map(d=>this.at(d)),a=this.valueOf(s),
{value:c,local:l}=this.graph.gates[r.gate];if(typeof e=="object"&&"at"in e){i[o]=this.valueOf(e.at);let d=ms(i[o].shape,
r.shape);if(!d||!Et(d,r.shape))return;a=$n(r.shape,i,c)}if(typeof e!="string")return $n(r.shape,[...i,a],l[o]);let u=this.
mistakes.formulas[e],f=[..."abc".slice(0,i.length),"y"];return $n(r.shape,[...i,a],(...d)=>pt(u,Object.fromEntries(f.map(
(p,x)=>[p,d[x]])),this.graph.functions))}ofReduction(t,{gate:e,shape:s,made:o},r){let i=this.valueOf(this.edges[t].input),
a=o.pattern,[c,l]=i.shape,u={i:["j",[l]],j:["i",[c]],uj:["iv",[c,1]],iv:["uj",[1,l]]},[f,d]=r?u[a.result]:[a.result,s],p=bt(
{inputs:a.inputs,result:f},[i.shape],d),x=bt({inputs:[f],result:a.inputs[0]},[d],i.shape),g=cn(e,p,i.entries),h=ln(o.local,
p,x,i.entries,g,this.graph.functions);return{shape:i.shape,entries:h}}kinksAt(t){let{gate:e,position:s}=this.edges[t],o=this.
gateAt(e),r=xn(o)?void 0:this.kinks.get(o.gate),i=new Map;if(o.made.local!==void 0&&o.gate==="max")for(let[l,u]of this.local[t].
entries.entries())u>0&&u<1&&i.set(l,[0,1]);if(!r)return i;let a=[...o.inputs.map(l=>this.at(l)),this.valueOf(e)].map(l=>je(
l,o.shape)),c=[..."abc".slice(0,o.inputs.length),"y"];for(let l=0;l<ot(o.shape);l++){let u=Object.fromEntries(c.map((p,x)=>[
p,a[x][l]])),f=p=>pt(this.mistakes.formulas[p],u,this.graph.functions);if(!r.at.some(p=>f(p)===0))continue;let d=r.interval[s].
map(f);Math.min(...d)<Math.max(...d)&&i.set(l,[Math.min(...d),Math.max(...d)])}return i}slopes(t){let[e]=this.kinksAt(t).
values();return e??[0,0]}usualSlope(t){let[e]=this.kinksAt(t).keys();return this.local[t].entries[e]}isNegative(t){return this.
local[t].entries.every(e=>e<0)}gathered(t,e,s){return t in e.replacing?[this.replaced(t,e.replacing[t],o=>this.flow(o,e,
s)),void 0]:super.gathered(t,e,s)}startingWith(t){return Ut(t)}answered(t,e,s){let o=e.get(t);return o?hr(o,s):s}total(t,e){
return e.length?e.reduce((s,o)=>s&&o&&hs(s,o,(r,i)=>r+i)):Yt(this.shapeOf(t),0)}product(t){return t.includes(null)?null:
t.reduce((e,s)=>e&&s&&qt(e,s))}flow(t,e,s){let o=t in e.upstream?e.upstream[t]:this.gate[t],r=o===null?this.start(t,e):s[o],
i=r&&this.along(t,e,r);return i&&t in e.times?qt(i,Ut(e.times[t])):i}start(t,e){let s=this.gateAt(this.gate[t]);return t in
e.pattern||!xn(s)||!s.shape.length?Ut(1):Yt(s.shape,1)}along(t,e,s){let{gate:o,input:r,position:i}=this.edges[t],{made:a,
shape:c,inputs:l}=this.gateAt(o),u=this.shapeOf(r),f=e.pattern[t],d=e.local[t];if(a.back){let g=l.map((m,$)=>$===i?s:this.
at(m));if(d!==void 0&&g.length>1&&(g[1-i]=br(g[1-i],d)),f)return kn(f,g,u);if(!Et(s.shape,c))return null;let h=this.plans(
t).back[i];return{shape:u,entries:Nt(h,g.map(({entries:m})=>m))}}if(a.places)return gr(a.places,s,c,u);let p=d===void 0?
this.local[t]:this.localGradient(t,d);if(!p)return null;let x=this.mistakes.ones?.[t];if(d===void 0&&x!==void 0&&(p=Ut(x)),
f)return kn(f,[s,p],u);if(a.pattern&&Et(s.shape,c)){let g=this.plans(t).back[0];return qt({shape:u,entries:Nt(g,[s.entries])},
p)}return qt(s,p)}replaced(t,e,s){let o=Yt(this.shapeOf(t),0);for(let r of e){let i=s(r),{places:a}=this.gateAt(this.gate[r]).
made;if(!i||!a)return null;for(let c of a)o.entries[c]=i.entries[c]}return o}given(t){if(!("laid"in t))return super.given(
t);let e=this.slopesOf(this.output)[t.laid];if(!e)return null;if(t.pattern){let i=kn(t.pattern,[e],[]);return i&&t.times!==
1?qt(i,Ut(t.times)):i}let[s,o]=e.shape,r=e.entries.map((i,a)=>e.entries[a%s*o+Math.floor(a/s)]);return{shape:e.shape,entries:r}}slopesOf(t){
let e=this.known.get(t);if(e)return e;let s=[];return this.nodes.forEach((o,r)=>{let i=this.feeds[r].filter(a=>this.gate[a]>=
t);r===t?s.push(Yt(this.shapeOf(r),1)):s.push(this.total(r,i.map(a=>this.flow(a,J,s))))}),this.known.set(t,s),s}scales(){
let t=[];return this.feeds.forEach((e,s)=>{let o=e.map(r=>this.largest(r,t[this.gate[r]]));t.push(o.reduce((r,i)=>r+i,0)+
+(s===this.output))}),t}largest(t,e){let{gate:s,position:o}=this.edges[t],{made:r,inputs:i}=this.gateAt(s);if(!r.back)return e*
(this.local[t]?ds(this.local[t]):1);let{terms:a}=this.plans(t).back[o],c=i.filter((l,u)=>u!==o).map(l=>ds(this.at(l)));return e*
a*c.reduce((l,u)=>l*u,1)}isSame(t,e){return t.every((o,r)=>Number.isNaN(o)||et(o,e.entries[r]))}},xn=({made:n})=>!wt(n),
ds=({entries:n})=>Math.max(0,...n.map(Math.abs).filter(t=>!Number.isNaN(t)));function hr(n,t){return n.entries.every(Number.
isFinite)?n:!t||!Et(t.shape,n.shape)?null:{shape:n.shape,entries:n.entries.map((e,s)=>Number.isNaN(e)?t.entries[s]:e)}}function ms(n,t){
let[e,s]=n.length>t.length?[t,n]:[n,t],o=[...new Array(s.length-e.length).fill(1),...e];return o.some((r,i)=>r!==s[i]&&r!==
1&&s[i]!==1)?null:o.map((r,i)=>r===1?s[i]:r)}function je({shape:n,entries:t},e){if(t.length===ot(e))return t;let s=e.length-
n.length,r={inputs:[n.map((i,a)=>i===e[s+a]?"ij"[s+a]:"uv"[a]).join("")],result:"ij".slice(0,e.length)};return Nt(bt(r,[
n],e),[t])}function $n(n,t,e){let s=t.map(r=>je(r,n)),o=Array.from({length:ot(n)},(r,i)=>{let a=e(...s.map(c=>c[i]));return Number.
isFinite(a)?a:NaN});return{shape:n,entries:o}}function hs(n,t,e){let s=ms(n.shape,t.shape);if(!s)return null;let[o,r]=[je(
n,s),je(t,s)];return{shape:s,entries:o.map((i,a)=>e(i,r[a]))}}var qt=(n,t)=>hs(n,t,(e,s)=>e*s);function gr(n,t,e,s){let o=t.
shape.length?t:Yt(e,t.entries[0]);if(!Et(o.shape,e))return null;let r=Yt(s,0);return n.forEach((i,a)=>{r.entries[i]+=o.entries[a]}),
r}function kn(n,t,e){let s=new Map;for(let[a,{shape:c}]of t.entries()){let l=n.inputs[a];if(l.length!==c.length)return null;
for(let[u,f]of[...l].entries()){if((s.get(f)??c[u])!==c[u])return null;s.set(f,c[u])}}for(let a of"uv")s.set(a,1);let o=[
...n.result];if(o.some(a=>!s.has(a))){if(o.length!==e.length)return null;for(let[a,c]of o.entries())s.has(c)||s.set(c,e[a])}
let r=o.map(a=>s.get(a)??1),i=bt(n,t.map(a=>a.shape),r);return{shape:r,entries:Nt(i,t.map(({entries:a})=>a))}}function br({
shape:n,entries:t},e){let[s,o]=n;if(typeof e=="object"&&"otherwise"in e&&e.otherwise==="RESHAPED")return{shape:n,entries:t.
map((i,a)=>t[a%o*s+Math.floor(a/o)])};let r=t.map((i,a)=>{for(let c=a+o;c<s*o;c+=o)if(t[c])return 0;return+(i!==0)});return{
shape:n,entries:r}}function gs(n,t,e){let s=new Map(n.edges.map((i,a)=>[a,n.kinksAt(a)]));for(let[i,a]of s)a.size||s.delete(i);if(!s.size)return[
J];let o=Math.max(2,...[...s.keys()].flatMap(i=>yn(n,i).map(a=>a.length))),r=Array.from({length:o},(i,a)=>Object.fromEntries(
[...s].map(([c,l])=>[c,wr(n,c,l,a)])));return[J,...[{},...r].map(i=>vr(n,s,t,e,i))]}function yn(n,t){if(n.gateAt(n.gate[t]).
made.local===void 0)return[];let[e]=n.plans(t).back[0].places,s=new Map;for(let o of n.kinksAt(t).keys())s.set(e[o],[...s.
get(e[o])??[],o]);return[...s.values()]}function wr(n,t,e,s){let o=[...n.local[t].entries];for(let[r,[i,a]]of e)o[r]=s>0!=
n.edges[t].position>0?a:i;for(let r of yn(n,t))for(let[i,a]of r.entries())o[a]=+(i===Math.min(s,r.length-1));return{slopes:o}}
function vr(n,t,e,s,o){let r={...o},i=new Set;return n.feeds.forEach((a,c)=>{let l=a.filter(d=>t.has(d)&&!i.has(d)),u=e.
get(c);if(l.length!==1||!u)return;let[f]=l;r[f]=$r(n,f,u,r,s),i.add(f);for(let d of n.into[n.gate[f]]){let p=[...t.get(d)?.
values()??[]];d===f||!p.length||p.some(([x,g])=>x!==0||g!==1)||(i.add(d),r[d]=xr(n,d,r[f]))}}),{...J,local:r}}function xr(n,t,e){
let s=[...n.local[t].entries];for(let o of n.kinksAt(t).keys())s[o]=1-e.slopes[o];return{slopes:s}}function $r(n,t,e,s,o){
let r=n.local[t].entries,[i,a]=n.passBack({...J,local:s},o),c=g=>n.flow(t,{...J,local:g},a)?.entries??[],l=c(s),u=c({[t]:{
slopes:r.map(()=>1)}}),f=i[n.edges[t].input].entries,d=e.entries.map((g,h)=>g-f[h]+l[h]),p=[...r];for(let[g,[h,m]]of n.kinksAt(
t))u[g]&&!Number.isNaN(d[g])&&(p[g]=Math.min(m,Math.max(h,d[g]/u[g])));let x=g=>g.reduce((h,m)=>h+p[m],0);for(let g of yn(
n,t)){let h=g.filter(y=>Number.isNaN(d[y])),m=Math.max(0,1-x(g.filter(y=>!h.includes(y))));for(let y of h)p[y]=m/h.length;
let $=x(g);for(let y of g)p[y]=$?p[y]/$:r[y]}return{slopes:p}}var Mn=class{constructor(t,e){this.way=t,this.answers=new Map,t.nodes.forEach(({name:s},o)=>{Object.hasOwn(e,s)&&this.answers.
set(o,e[s])}),this.right=t.run(J),this.expected=t.run(J,this.answers),this.open=bs(t,new Map),this.bounds=bs(t,this.answers),
this.scale=t.scales(this.right)}get isOneNumber(){return kr([...this.answers.values()])}answer(t){return this.answers.get(
t)??NaN}isRight(t){return this.isClose(t,this.right[t])}mayBeRight(t){let[e,s]=this.open[t],o=this.answer(t);return this.
isRight(t)||e<=o&&o<=s&&this.follows(t)}follows(t){let[e,s]=this.bounds[t],o=this.answer(t);return e<=o&&o<=s||this.isClose(
t,e)||this.isClose(t,s)}isClose(t,e){return et(this.answer(t),e,this.scale[t])}isNearby(t,e){return es(this.answer(t),e)}isUnchanged(t,e){
return et(e,this.expected[t],this.scale[t])}seen(t){let e=this.way.run(t,this.answers);return[...this.answers.keys()].map(
s=>e[s])}rounding(t){let e=(r,i)=>r.map(a=>[this.answer(a),i[a]]),s=t.filter(r=>!this.isRight(r)),o=t.filter(r=>!this.follows(
r));return re(e(s,this.right))||re(e(o,this.expected))}};function bs(n,t){let e=n.edges.map((r,i)=>n.slopes(i)),s=[];if(e.
every(([r,i])=>r===i)){for(let r of n.run(J,t))s.push([r,r]);return s}let o=[];return n.feeds.forEach((r,i)=>{let a=+(i===
n.output),c=a;for(let g of r){let h=o[n.gate[g]].flatMap(m=>e[g].map($=>m*$));a+=Math.min(...h),c+=Math.max(...h)}s.push(
[a,c]);let l=t.get(i);o.push(l===void 0?[a,c]:[l,l]);let u=r.filter(g=>e[g][0]!==e[g][1]&&n.into[n.gate[g]].length===2),
[f]=u.length===1?o[n.gate[u[0]]]:[0];if(l===void 0||!f||c===a)return;let d=Math.min(1,Math.max(0,(l-a)/(c-a))),p=f>0?d:1-
d,x=n.into[n.gate[u[0]]].find(g=>g!==u[0])??NaN;e[x][0]===0&&e[x][1]===1&&(e[x]=[1-p,1-p])}),s}var kr=n=>new Set(n).size===
1&&n.length>1&&(n.length>2||[-1,0,1].includes(n[0])),Nn=class{constructor(t,e){this.way=t,this.answers=new Map,t.nodes.forEach(
({name:s},o)=>{Object.hasOwn(e,s)&&this.answers.set(o,{shape:t.shapeOf(o),entries:e[s]})}),this.right=t.run(J),this.expected=
t.run(J,this.answers),this.scale=t.scales(),this.open=this.fitting(new Map),this.bounds=this.fitting(this.answers),this.
isOneNumber=!1}fitting(t){let e=gs(this.way,this.answers,t).map(r=>this.way.run(r,t)),s=e.map(r=>[...this.answers.keys()].
filter(i=>this.isClose(i,r[i]))),o=Math.max(...s.map(r=>r.length));return e[s.findIndex(r=>r.length===o)]}answer(t){return this.
answers.get(t)}mayBeRight(t){return this.isClose(t,this.open[t])}follows(t){return this.isClose(t,this.bounds[t])}pairs(t,e,s){
if(!e||!s||!Et(e.shape,s.shape))return null;let{shape:o,entries:r}=this.answer(t),i=Et(o,e.shape)?r.map(Number.isNaN):[];
return e.entries.flatMap((a,c)=>i[c]?[]:[[a,s.entries[c]]])}isClose(t,e){return this.areClose(t,this.answer(t),e)}areClose(t,e,s){
return this.pairs(t,e,s)?.every(([o,r])=>et(o,r,this.scale[t]))??!1}isNearby(t,e){let s=hn*this.scale[t];return this.pairs(
t,this.answer(t),e)?.every(([r,i])=>Math.abs(r-i)<=Math.max(Ne*Math.abs(i),s))??!1}isUnchanged(t,e){return this.areClose(
t,e,this.expected[t])}seen(t){let e=this.way.run(t,this.answers);return[...this.answers.keys()].flatMap(s=>this.pairs(s,
e[s],e[s])?.map(([o])=>o)??[NaN])}rounding(t){let e=s=>t.flatMap(o=>{let r=this.expected[o]&&this.pairs(o,this.answer(o),
s[o]);return r?r.filter(([i,a])=>!et(i,a,this.scale[o])):[[0,1]]});return re(e(this.right))||re(e(this.expected))}},ws=(n,t)=>n instanceof
Xt?new Nn(n,t):new Mn(n,t);var yr=.3,Re=4;function Pe(n,t){let{misconceptions:e,places:s}=n.mistakes;return s.filter(({needs:r=[]})=>r.every(i=>t.includes(
i))).map(({code:r,node:i,wrong:a,words:c={},needs:l=[],unlikely:u=0,special:f,signed:d=[]})=>{let{rank:p,message:x,says_for:g,
one_of:h="",of_slope:m}=e[r],$=d.length>0&&d.every(y=>n.isNegative(y));return{code:r,node:i,wrong:{...J,...a},message:f??
Jt(x,c),oneOf:f?"":Jt(h,c),rank:p+($?u-yr:u),unlikely:u,needs:l,saysFor:g,ofSlope:m,explains:[]}})}var Jt=(n,t)=>n.replace(
/\{(\w+)\}/g,(e,s)=>t[s]??e);var Mr=15e4,Nr=3e3,Sr=4,Ce=class{constructor(t,e,s,o,{mistakes:r=[],rounded:i="",composed:a=!1}={}){this.way=t,this.answered=
e,this.wrong=s,this.errors=o,this.mistakes=r,this.rounded=i,this.composed=a}get first(){return this.errors.filter(t=>!this.
isBehind(t,this.errors))}get follows(){let{first:t}=this;return t.length===this.errors.length&&this.wrong.some(e=>this.isBehind(
e,t))}isBehind(t,e){return e.some(s=>s!==t&&this.way.below(s).has(t))}doubtfulEdges(t){let e=this.answered.filter(s=>!this.
wrong.includes(s));return[...this.way.edges.keys()].filter(s=>{let o=this.way.below(this.way.edges[s].input);return o.has(
t)&&!e.some(r=>o.has(r))})}};function vs(n,t){let e=ws(n,t),s=[...e.answers.keys()],o=s.filter(x=>!e.mayBeRight(x)),r=o.
filter(x=>!e.follows(x));if(!r.length)return null;let i=new Sn(e,r,o),a=i.alone(),c=a.length?[]:i.composed(),l=[a,c].find(
x=>x.length)??i.some(),u=new Set(l.flatMap(({explains:x})=>x)),f=r.filter(x=>!u.has(x)),d=new Map(f.map(x=>[x,e.rounding(
[x])]));if(!l.length&&f.every(x=>d.get(x)))return new Ce(n,s,o,r,{rounded:e.rounding(r)||d.get(r[0])});let p=r.filter(x=>!d.
get(x));return new Ce(n,s,o,p,{mistakes:l,composed:c.length>0})}var Sn=class{constructor(t,e,s){this.case=t,this.errors=
e,this.way=t.way,this.alike=e.length>1&&t.isOneNumber;let r=Pe(this.way,[...t.answers.keys()]).filter(({needs:a,wrong:c})=>a.
every(l=>!(l in c.given)||s.includes(l))&&!(this.alike&&Object.keys(c.given).length===1));this.most=Math.floor(Mr/((this.
way.edges.length+1)*this.way.weight));let i=r.sort((a,c)=>a.rank-c.rank).slice(0,this.most);this.likely=i.filter(({unlikely:a})=>a<
Re),this.others=i.filter(({unlikely:a})=>a>=Re),this.fitting=this.fittingOf(this.likely)}alone(){let t=this.whole(this.fitting);
if(t.length)return this.told(t);let e=[...this.fitting,...this.fittingOf(this.others)],s=this.whole(e);if(s.length||this.
alike)return this.told(s);let o=this.two(this.fitting);return this.told(o.length?o:this.two(e))}composed(){let e=this.likely.
filter(({wrong:r,rank:i})=>wt(r.given)&&i<Re).filter(({wrong:r})=>new Set(Kt(r).map(i=>this.way.gate[i])).size<2),s=[],o=0;
for(let r of Or(e)){if(++o>Math.min(Nr,this.most))break;let i=this.cover(ps(r[0].wrong,r[1].wrong));i.length===this.errors.
length&&s.push(...r.map(a=>({...a,explains:i})))}return new Set(s.map(({code:r})=>r)).size<=Sr?s:[]}some(){let t=this.alike?
[]:this.fitting;return 2*new Set(t.flatMap(({explains:s})=>s)).size>=this.errors.length?this.told(t):[]}fittingOf(t){return t.
map(s=>({...s,explains:this.cover(s.wrong)})).filter(({explains:s})=>s.length)}whole(t){let e=t.filter(({explains:o})=>o.
length===this.errors.length),s=new Set(e.map(({code:o})=>o));return[...e,...this.repeated(t).filter(({code:o})=>!s.has(o))]}cover(t){
let{way:e}=this,s=this.case.answers,o=new Set(this.errors),r=e.run(t,s),i=[];for(let a of s.keys()){if(this.case.isClose(
a,r[a])||this.case.isNearby(a,r[a])&&(i.length||(i=e.run(t)),this.case.isClose(a,i[a])))continue;if(!this.case.isUnchanged(
a,r[a])||!this.errors.includes(a)&&wt(t.given))return[];o.delete(a)}return[...o]}repeated(t){return[...new Set(t.map(({code:e})=>e))].
flatMap(e=>{let s=t.filter(o=>o.code===e);return new Set(s.flatMap(({explains:o})=>o)).size===this.errors.length?s:[]})}two(t){
let e=[...new Map(t.map(({explains:o})=>[String(o),o]))],s=new Set;return e.forEach(([o,r],i)=>{for(let[a,c]of e.slice(i+
1))new Set([...r,...c]).size===this.errors.length&&s.add(o).add(a)}),t.filter(({explains:o})=>s.has(String(o)))}told(t){
let e=new Map,s=new Map,o=({code:i,explains:a})=>`${i} ${a}`;for(let i of t){let a=this.needed(i),c=Object.keys(a.wrong.
given),l=JSON.stringify([o(a),c.length===1?c:a.wrong]),u=e.get(l);(!u||u.rank>a.rank)&&e.set(l,a),s.set(o(a),Math.min(a.
rank,s.get(o(a))??1/0))}return[...e.values()].filter(i=>i.rank===s.get(o(i))).sort((i,a)=>i.rank-a.rank)}needed(t){let{wrong:e}=t;
if(Kt(e).length<2||![e.terms,e.added,e.times].every(wt))return t;let s=this.case.seen(e);for(let r of new Set(Kt(e).map(
i=>this.way.gate[i]))){let i=Kt(e).filter(l=>this.way.gate[l]!==r),a=fs(e,i),c=i.length?this.case.seen(a):[];c.length===
s.length&&c.every((l,u)=>et(l,s[u]))&&(e=a)}let o=Kt(e).map(r=>this.way.gate[r]);return{...t,wrong:e,node:wt(e.upstream)?
Math.min(...o):Math.max(...o)}}};function*Or(n){for(let[t,e]of n.entries())for(let s of n.slice(0,t))(s.node!==e.node||s.
code!==e.code)&&(yield[s,e])}var xs=3,Fe=4,$s="Compute upstream × local along each edge there again, and add the flows that meet.";function ks(n){let{
way:t,mistakes:e,first:s,wrong:o,rounded:r,follows:i}=n,a=Er(n),c=l=>{let u=e.find(({explains:d})=>d.includes(l)),f=a.get(
l);return r||(f?Tr(n,f):u?`the same mistake as at ${t.nodes[u.explains[0]].name}`:s.includes(l)?Br(n,l):i?`follows from \
what is wrong at ${dt(t.names(s))}`:"not yet right")};return new Map(o.map(l=>[t.nodes[l].name,c(l)]))}function ys(n,t){
let e=n.run(J),s=Object.keys(t).filter(i=>!n.isSame(t[i],e[n.numberOf(i)])),o=n.gate.flatMap((i,a)=>{let[c,l]=n.slopes(a);
if(c===l)return[];if(n.nodes[i].made?.local!==void 0)return[`At ${Mt(n.nodes[i])} entries tie for the largest: any share\
s that add up to 1 are right. This course takes equal ones.`];let u=`each slope from ${T(c)} to ${T(l)} is right`,f=T(n.
usualSlope(a));return[`At ${Mt(n.nodes[i])} the graph has a kink here: ${u}. This course takes ${f}.`]}),r=[...new Set(o)].
join(" ");return new Map(s.map(i=>[i,r]))}function Er({mistakes:n,errors:t,composed:e}){if(e)return new Map([[n[0].explains[0],
n.slice(0,2)]]);let s=n.filter(({explains:r})=>r.length===t.length),o=new Map;for(let r of s.length?s:n){let[i]=r.explains;
o.set(i,[...o.get(i)??[],r])}for(let[r,i]of o)o.set(r,Ar(i));return o}function Ar(n){let t=n.flatMap(({saysFor:s})=>s),e=n.
filter(({code:s})=>!t.includes(s));return e.filter(({rank:s})=>s<=e[0].rank+1)}function Tr({way:n,composed:t},e){if(t&&new Set(
e.map(({message:o})=>o)).size===1){let o=new Set(e.flatMap(i=>_e(n,i))),r=Ms(n,e[0],[[...o].sort((i,a)=>a-i)]);return On(
n,"Perhaps the same mistake was made twice:","and",[r])}let s=Rr(n,e);return t?On(n,"Perhaps two mistakes came together:",
"and",s):s.length===1?s[0]:s.length>xs?zr(n,e):On(n,"Perhaps","or",s)}function On(n,t,e,s){let o=s.map(Ir),r=o.map(([a])=>jr(
n,a.replace(/\.$/,""))),i=[...new Set(o.map(([,a])=>a))];return i.length===s.length&&s.length<xs?`${t} ${r.map((a,c)=>`${a}\
. ${i[c]}`).join(` ${Lr(e)} `)}`:`${t} ${r.join(`, ${e} `)}. ${i.length===1?i[0]:$s}`}var Lr=n=>n[0].toUpperCase()+n.slice(
1);function Ir(n){let t=n.indexOf(". ");return t<0?[n,""]:[n.slice(0,t),n.slice(t+2)]}var jr=(n,t)=>n.numberOf(t.split("\
 ")[0])>=0?t:t[0].toLowerCase()+t.slice(1);function Rr(n,t){let e=new Set,s=new Map;for(let o of t){let r=JSON.stringify(
o.wrong);if(e.has(r))continue;e.add(r);let i=o.oneOf||o.message;s.set(i,[...s.get(i)??[],o])}return[...new Set([...s.values()].
map(o=>Pr(n,o)))]}function Pr(n,t){let[e]=t;if(e.oneOf&&t.length>1)return e.oneOf;if(e.ofSlope&&t.length===1&&e.explains.
length===1)return _r(n,e,e.ofSlope);let s=t.map(o=>_e(n,o));return Ms(n,e,s)}function _e(n,{node:t,wrong:e}){let s=new Set(
Object.keys({...e.local,...e.upstream}).map(o=>n.gate[Number(o)]));return s.size&&wt(e.terms)?[...s].sort((o,r)=>r-o):[t]}
function Ms(n,{message:t},e){let s=e.filter(o=>!e.some(r=>Cr(r,o)));return Jt(t,{gates:Fr(n,s)})}var Cr=(n,t)=>n.length<
t.length&&n.every(e=>t.includes(e));function Fr(n,t){let e=[...new Map(t.map(s=>[ze(n,s),s]))];return e.length<3?e.map(([
s])=>s).join(" or "):e.every(([,s])=>s.length===1)?`one of ${dt(Ns(e.map(([s])=>s)))}`:e.map(([s,o])=>o.length>1?`all of\
 ${s}`:s).join(", or ")}var Ns=n=>n.length<=Fe?n:[...n.slice(0,Fe-1),`${n.length-Fe+1} more`],ze=(n,t)=>dt(t.map(e=>Mt(n.
nodes[e])));function zr(n,t){let[e]=t[0].explains,{name:s}=n.nodes[e],o=[...new Set(t.flatMap(u=>_e(n,u)))],r=o.filter(u=>u===
e||n.nodes[u].gate===null),i=r.flatMap(u=>n.feeds[u].map(f=>n.gate[f])),c=[...new Set([...o.filter(u=>!r.includes(u)),...i])].
sort((u,f)=>f-u),l=`all on the way back through ${dt(Ns(c.map(u=>Mt(n.nodes[u]))))}`;return`Several mistakes lead to thi\
s number for ${s}, ${l}. ${$s}`}function _r(n,t,e){let[s]=t.explains,o=_e(n,t),r=o.filter(u=>n.feeds[s].some(f=>n.gate[f]===
u)),i=r.length?r:o,a=n.names(i),c=[...new Set(n.feeds[i[0]].map(u=>n.gate[u]))].sort((u,f)=>f-u),l={slopes:dt(a.map(u=>`\
∂${u}/∂${n.nodes[s].name}`)),gates:ze(n,i),arrives:a.join(" and at "),above:dt(n.names(c))};return i.length>1?Jt(e.several,
l):Jt(Wr(n,t,i[0])?e.one:e.part,l)}function Wr(n,{wrong:t,explains:[e]},s){let o=new Set([e]);for(let a of[...n.nodes.keys()].
reverse())a!==s&&n.into[a].some(c=>o.has(n.edges[c].input))&&o.add(a);let r=n.into[s].map(a=>n.edges[a].input).filter(a=>o.
has(a)),i=new Set(n.into[s].filter(a=>a in t.upstream).map(a=>n.edges[a].input));return!o.has(n.output)&&r.every(a=>i.has(
a))}function Br(n,t){let{way:e}=n,{name:s}=e.nodes[t],{name:o}=e.nodes[e.output],r=n.doubtfulEdges(t),i=r.length?r:e.feeds[t],
a=[...new Set(i.map(d=>e.gate[d]))];if(t===e.output)return`Here the backward pass starts: how far does ${o} move if ${o}\
 itself is nudged?`;if(!a.length)return`${s} feeds no gate: how far does ${o} move if ${s} is nudged?`;let c=new Set(i.map(
d=>e.edges[d].input));if(c.size===1&&c.has(t)){let d=`Look at ${ze(e,[...a].reverse())} again`,{name:p}=e.nodes[a[0]];return i.
length===1?`${d}: multiply the gradient of ${p} by the local gradient, ∂${p}/∂${s}.`:`${d}: multiply upstream by loc\
al along each edge to ${s}, then add the flows.`}let l=`the ${a.length} gates from ${Mt(e.nodes[a[0]])} back to ${s}`,u=c.
size<i.length?", and add flows that meet":"";return`Look at ${a.length>Fe?l:ze(e,a)} again, one after the other: multipl\
y upstream by local along each edge${u}.`}function ce(n,t,e,s){let o="arrays"in n?new Xt(n,t,e.values):new Ot(n,t,e.values),r=vs(o,s),i=r?ks(r):ys(o,s),a=Object.keys(
s).map(l=>[l,{isRight:!r||!i.has(l),text:i.get(l)??""}]),c=(r?.mistakes??[]).map(({code:l})=>l);return{said:Object.fromEntries(
a),codes:[...new Set(c)]}}function Ss(n,t,e,s,o){let{nodes:r,output:i}=t,a=w(n,"section",{class:"bp-predict","aria-label":"\
Your gradients"});w(a,"div",{class:"bp-heading"},"Predict the gradients: write them into the boxes");let c=w(a,"p"),l=w(
c,"button",{type:"button"},"Check"),u=w(c,"button",{type:"button"},"Reveal"),f=w(a,"dl"),p=[...r.keys()].filter(b=>!Z(r[b])&&
b!==i).reverse().map(b=>{let{name:M}=r[b],S=`∂${r[i].name}/∂${M}`,N=w(f,"div");return w(N,"dt",{},S),{place:b,name:M,
field:s.field(b,S),line:N,said:w(N,"dd")}}),x=w(a,"p",{class:"bp-unseen",role:"status","aria-live":"polite"}),g=!1,h=null;
function m({place:b,field:M,line:S,said:N},E,C){S.className=`bp-${E}`,S.hidden=C==="",M.classList.toggle("bp-right",E===
"right"),E==="wrong"?M.setAttribute("aria-invalid","true"):M.removeAttribute("aria-invalid"),M.title=C,s.mark(b,E),F(N,C)}
function $(){let{at:b,pass:M}=o.current();h=JSON.stringify(b);let N=p.filter(({field:L})=>L.value.trim()).map(L=>({row:L,
number:Bt(L.field.value)})),E=({place:L})=>Number.isFinite(M.gradients[L]),C=N.filter(({row:L,number:V})=>typeof V=="num\
ber"&&E(L)),R=Object.fromEntries(C.map(({row:L,number:V})=>[L.name,Number(V)])),{said:z,codes:H}=C.length?ce(t,e,M,R):{said:{},
codes:[]};for(let L of p)m(L,"open","not answered yet");for(let{row:L,number:V}of N){let{isRight:G,text:q}=z[L.name]??{};
typeof V=="string"?m(L,"wrong",`! ${V}`):E(L)?G?m(L,"right",q?`✓ right. ${q}`:"✓ right"):m(L,"wrong",`✗ ${q}`):m(L,
"open","there is no such gradient at these inputs")}y();let _=Object.values(z).filter(({isRight:L})=>L).length,I=Object.
entries(z).find(([,{isRight:L}])=>!L),W=N.find(({number:L})=>typeof L=="string"),j=I?`${I[0]}: ${I[1].text}`:W?`${W.row.
name}: ${W.number}`:"";F(x,`${_} of ${p.length} right. ${j}`.trim()),o.checked({isSolved:_===p.filter(E).length,codes:H})}
function y(){let b=p.find(({line:S})=>S.className==="bp-wrong"),M=p.find(({field:S})=>!S.value.trim());b?s.reveal([b.place]):
M?.field.focus()}function v(){h=null;for(let b of p)m(b,"open","");F(x,"")}function k(b){g=b;for(let{line:M}of p)b&&M.className===
"bp-open"&&(M.hidden=!0);l.disabled=b,F(u,b?"Hide":"Reveal"),o.hide(!b)}for(let{field:b}of p)b.addEventListener("keydown",
M=>{M.stopPropagation(),M.key==="Enter"&&(M.preventDefault(),$())});l.addEventListener("click",$),u.addEventListener("cl\
ick",()=>{g||o.revealed(),k(!g)});let{another:O}=o;return O&&w(c,"button",{type:"button"},"New numbers").addEventListener(
"click",()=>{for(let{field:b}of p)b.value="";v(),O(),k(!1)}),v(),{show(b){h!==null&&h!==JSON.stringify(b)&&v()}}}function Os(n,t,e,s){let{nodes:o,output:r}=t,i=w(n,"section",{class:"bp-predict","aria-label":"Your gradients"});w(i,"di\
v",{class:"bp-heading"},"Predict the gradients: choose an entry and write its gradient");let a=w(i,"p"),c=w(a,"label"),l=w(
c,"span",{class:"bp-names"}),u=St(c,{"aria-label":"gradient"},O),f=w(i,"p"),d=w(f,"button",{type:"button"},"Check"),p=w(
f,"button",{type:"button"},"Reveal"),x=w(i,"dl"),g=w(i,"p",{role:"status","aria-live":"polite"}),h=o.flatMap((N,E)=>ft(N)?
[E]:[]),m=new Map,$={kind:"gradient",place:h[0],entry:0},y=!1,v="",k=({place:N,entry:E})=>`${N}:${E}`;function O(N){rt(o[$.
place])||$.place===r||(m.set(k($),{cell:{...$,kind:"gradient"},number:N,mark:"open"}),s.changed())}function b(){u.get();
let N=s.current(),{gradients:E}=N,C=[...m.values()],R=C.filter(({cell:j})=>Number.isFinite(E[j.place]?.[j.entry])),z=R.length?
ce(t,e,N,M(R)).said:{};for(let j of R){let{place:L,entry:V}=j.cell,G=z[o[L].name].isRight||et(j.number,Number(E[L]?.[V]));
j.mark=G?"right":"wrong"}S(z,R);let H=h.reduce((j,L)=>j+(E[L]?.length??0),0),_=C.find(({mark:j})=>j==="wrong"),I=C.filter(
({mark:j,cell:L})=>j==="right"&&ft(o[L.place])).length,W=_?` ${ct(o[_.cell.place],_.cell.entry)} is not right yet.`:"";F(
g,`${I} of the ${H} gradients of the inputs are right.${W}`),_&&s.choose(_.cell),s.changed()}function M(N){let E={};for(let{
cell:C,number:R}of N){let z=o[C.place];E[z.name]??=new Array(ot(z.shape)).fill(NaN),E[z.name][C.entry]=R}return E}function S(N,E){
x.replaceChildren();for(let[C,R]of[...o.entries()].reverse()){if(!Object.hasOwn(N,R.name))continue;let{isRight:z,text:H}=N[R.
name],I=`✓ right${E.filter(({cell:j})=>j.place===C).length<ot(R.shape)?" so far":""}${H&&`. ${H}`}`,W=w(x,"div",{class:z?
"bp-right":"bp-wrong"});w(W,"dt",{},`∂${o[r].name}/∂${R.name}`),w(W,"dd",{},z?I:`✗ ${H}`)}}return d.addEventListener(
"click",b),u.element.addEventListener("keydown",N=>{if(N.key!=="Enter")return;N.preventDefault();let E=u.get();if(E===null)
return;O(E),b();let{place:C,entry:R}=$,z=o[C].shape.reduce((H,_)=>H*_,1);m.get(k($))?.mark==="right"&&R+1<z&&(s.choose({
kind:"gradient",place:C,entry:R+1}),u.element.value="")}),p.addEventListener("click",()=>{y=!y,d.disabled=y,F(p,y?"Hide":
"Reveal"),s.hide(!y)}),{choose(N){let E=k(N)!==k($);$=N;let C=o[N.place],R=`∂${o[r].name}/∂${ct(C,N.entry)}`,z=!rt(C)&&
N.place!==r;F(l,z?`${R} `:"There is nothing to predict here. "),u.element.setAttribute("aria-label",z?R:"gradient"),u.element.
disabled=!z;let H=m.get(k(N));E&&H?u.set(H.number):E&&(u.element.value="")},focus:()=>u.element.focus(),at(N){if(v&&v!==
N){for(let E of m.values())E.mark="open";F(g,""),x.replaceChildren()}v=N},question(N){let E=Object.fromEntries(Object.entries(
N).filter(([C])=>/^((tint|image):)?value:|^(low|high):value:/.test(C)));o.forEach((C,R)=>{if(!rt(C)){if(E[`partial:${C.name}`]=
"∂",R===r)E[`gradient:${C.name}`]="1";else if(!C.shape.length){let z=m.get(`${R}:0`);E[`gradient:${C.name}`]=z?oe(z.number):
"?"}}});for(let[C,R]of o.entries()){if(rt(R)||!R.shape.length)continue;let z=R.shape.reduce((_,I)=>_*I,1),H=Array.from({
length:z},(_,I)=>m.get(`${C}:${I}`)?.number??Number.NaN);$e(E,"gradient",R.name,R.shape,H);for(let _ of Object.keys(E))_.
startsWith(`gradient:${R.name}[`)&&E[_]==="–"&&(E[_]="?")}return E},marks(){let N=[...m.values()];return{right:N.filter(
({mark:E})=>E==="right").map(({cell:E})=>E),wrong:N.filter(({mark:E})=>E==="wrong").map(({cell:E})=>E)}}}}var We=(n,t)=>mt(n)[t]?.ahead;function En(n,t,e){let s=n[t];if(s.gate===null)return[];let{terms:o,places:r}=We(n,t);return Array.
from({length:o},(i,a)=>s.inputs.map((c,l)=>({kind:"value",place:c,entry:r[l][e*o+a]})))}var Be=(n,t)=>n.flatMap((e,s)=>e.
gate===null?[]:e.inputs.flatMap((o,r)=>o===t?[{place:s,position:r}]:[]));function An(n,{place:t,position:e},s){let o=n[t];
if(o.gate===null)return[];let r=mt(n)[t]?.back[e];if(o.made.back&&r){let{terms:l,places:u}=r;return Array.from({length:l},
(f,d)=>o.inputs.map((p,x)=>({kind:x===e?"gradient":"value",place:x===e?t:p,entry:u[x][s*l+d]})))}let{terms:i,places:a}=We(
n,t),c=[];for(let[l,u]of a[e].entries())u===s&&c.push(Dr(o.inputs,e,t,Math.floor(l/i),l,a));return c}var Dr=(n,t,e,s,o,r)=>[
{kind:"gradient",place:e,entry:s},...n.flatMap((i,a)=>a===t?[]:[{kind:"value",place:i,entry:r[a][o]}])];function Es(n,{kind:t,
place:e,entry:s}){return t==="value"?En(n,e,s).flat():Be(n,e).flatMap(o=>An(n,o,s).flat())}function As(n,{kind:t,place:e,
entry:s}){if(t==="value")return Be(n,e).flatMap(a=>{let{terms:c,places:l}=We(n,a.place);return Hr(l[a.position],s,c).map(
u=>({kind:t,place:a.place,entry:u}))});let o=n[e];if(o.gate===null)return[];let{terms:r,places:i}=We(n,e);return o.inputs.
flatMap((a,c)=>{let l=n[a];if(l.gate===null&&l.number!==null)return[];let u=[...i[c].slice(s*r,(s+1)*r)];return[...new Set(
u)].map(f=>({kind:t,place:a,entry:f}))})}function Hr(n,t,e){let s=new Set;return n.forEach((o,r)=>{o===t&&s.add(Math.floor(
r/e))}),[...s]}var Tn=6;function Ts(n,t){let{nodes:e,output:s}=t,o=w(n,"section",{class:"bp-chain bp-made","aria-label":"The chain rule\
 at an entry"}),r=w(o,"div",{class:"bp-heading"}),i=w(o,"p"),a=w(o,"table"),c=w(o,"p"),l=m=>`∂${e[s].name}/∂${m}`,u=(m,$)=>{
let y=m.slice(0,Tn).map(k=>k.map($).join(" · ")),v=m.length-y.length;return[...y,...v>0?[`… (${v} more)`]:[]].join(" \
+ ")},f=({kind:m,place:$,entry:y})=>`${m==="gradient"?"d":""}${d($,y)}`;function d(m,$){let y=e[m];return y.gate===null&&
y.number!==null&&!y.shape.length?T((y.number??[])[0]):ct(y,$)}let p=[],x="";function g(m,$,y){x=y,a.replaceChildren();let v=t.
gradients&&!rt(e[m])?Be(e,m):[];if(v.length){let k=w(a,"tr");for(let O of["flow through","upstream × local","downstream"])
w(k,"th",{scope:"col"},O)}p=v.map(k=>{let O=e[k.place],b=O.gate!==null&&O.made.back!==void 0,M=An(e,k,$),S=b?M:M.map(([R])=>[
R]),N=w(a,"tr");w(N,"th",{scope:"row"},O.name);let E=w(N,"td");w(E,"span",{class:"bp-names"},`${u(S,f)}${b?"":" · local \
gradient"}`);let C=w(E,"span",{class:"bp-numbers"});return{edge:k,terms:S,numbers:C,downstream:w(N,"td",{class:"bp-flow"})}})}
return{show({place:m,entry:$},y,v,k){let O=e[m],b=ct(O,$),M=({kind:I,place:W,entry:j})=>{let L=I==="gradient"?v.get(W):y.
values[W];return L?Lt(T(L[j])):"?"},S=y.values[m]?.[$],N=S===void 0?"undefined":T(S),E=y.steps.slice(0,k),C=O.gate===null||
E.some(I=>I.place===m);F(i,C?`${b} = ${h(m,$,f,M)}${N}`:`${b}: not yet`),x!==b&&g(m,$,b);for(let{edge:I,terms:W,numbers:j,
downstream:L}of p){let G=E.find(tt=>tt.flows&&tt.place===I.place)?.flows?.find(tt=>tt.position===I.position),q=G?.local?
` · ${Lt(T(G.local[$]))}`:"";F(j,G?`${u(W,M)}${q}`:"not yet"),F(L,G?`= ${T(G.downstream[$])}`:"")}let R=v.get(m)?.[$],z=R===
void 0||rt(O)?"":` = ${T(R)}`;F(r,rt(O)?`${b} is data and gets no gradient`:`${l(b)}${z}`);let H="The output moves exact\
ly as much as it moves itself: the backward pass starts with 1.",_=p.length||rt(O)?"":`${e[s].name} does not depend on ${b}\
.`;F(c,m===s&&t.gradients?H:_)}};function h(m,$,y,v){let k=e[m],O=En(e,m,$);if(k.gate===null)return"";if(k.made.back||k.
made.places)return O.length===1&&O[0].length===1?`${u(O,y)} = `:`${u(O,y)} = ${u(O,v)} = `;let b=k.made.pattern?k.gate.replace(
"log_sum_exp","log Σ exp"):k.gate,M=k.made.pattern?O.map(([N])=>N):O[0],S=M.length>Tn?", …":"";return`${b}(${M.slice(
0,Tn).map(y).join(", ")}${S}) = `}}var Gr=1.2,Vr=[.5,1,2,4];function De(n,t,e){let s=w(n,"div",{class:"bp-player",role:"group","aria-label":"Step by step"});
function o(M,S,N){let E=w(s,"button",{type:"button","aria-label":S,title:S},M);return E.addEventListener("click",N),E}let r=o(
"◀","One step back",()=>m(p-1)),i=o("","",k),a=o("▶","One step on",()=>m(p+1)),c=Gt(s,{min:0,max:t,step:1,"aria-labe\
l":"step"},m),l=w(s,"span",{class:"bp-count"}),u=w(s,"label",{},"speed "),f=w(u,"select");for(let M of Vr)w(f,"option",{
value:M},`${M}×`);f.value="1";let d=t,p=t,x=0;function g(){c.value=String(p),c.setAttribute("aria-valuetext",`step ${p}\
 of ${d}`),c.max=String(d),F(l,`step ${p} of ${d}`),r.disabled=p===0,a.disabled=p===d,F(i,x?"❚❚ pause":"▶▶ play");
let M=x?"Pause":"Play the steps";i.setAttribute("aria-label",M),i.title=M}function h(M){p=Math.min(d,Math.max(0,M)),g(),
e()}function m(M){$(),h(M)}function $(){clearTimeout(x),x=0,g()}function y(){x=setTimeout(v,1e3*Gr/Number(f.value))}function v(){
p+1>=d?x=0:y(),h(p+1)}function k(){if(x){$();return}y(),p===d&&h(0),g()}function O(M){let S=p===d;d=M,p=S?d:Math.min(p,d),
$()}function b(M){M.addEventListener("keydown",S=>{let{key:N,altKey:E,ctrlKey:C,metaKey:R,target:z}=S;if(!(E||C||R)){if(N===
" ")k();else{if(z!==M)return;if(N==="ArrowRight")m(p+1);else if(N==="ArrowLeft")m(p-1);else if(N==="Home")m(0);else if(N===
"End")m(Number.POSITIVE_INFINITY);else return}S.preventDefault(),S.stopPropagation()}})}return g(),{get:()=>p,set:m,stop:$,
limit:O,hear:b}}function le(n,t,e,s){let[o,r,i]=e,a=w(n,"div",{class:"bp-slider"}),c=w(a,"span",{title:t});for(let h of t.split(/(?<=_)/))
c.append(h,document.createElement("wbr"));let l=Gt(a,{"aria-label":t},h=>{g(ue(h,f,i)),s(d)}),u=St(a,{"aria-label":`${t}\
, typed`},h=>{x(h),s(d)}),f=o,d=o;function p(h){f=o-i*Math.max(0,Math.ceil((o-h)/i));let m=r+i*Math.max(0,Math.ceil((h-r)/
i));for(let[$,y]of Object.entries({min:f,max:m,step:i}))l.setAttribute($,String(y))}function x(h){p(h),g(h)}function g(h){
d=h,l.value=String(h),l.setAttribute("aria-valuetext",T(h)),u.set(h)}return{get:()=>d,set:x}}function ue(n,t,e){let s=Math.
max(Ls(t),Ls(e));return Number((t+e*Math.round((n-t)/e)).toFixed(Math.min(100,s)))||0}function Ls(n){let[t,e="0"]=String(
n).split("e");return Math.max(0,(t.split(".")[1]??"").length-Number(e))}function Rt(n,t,e){let s=w(n,"label",{class:"bp-toggle"}),o=w(s,"input",{type:"checkbox"});return s.append(` ${t}`),o.addEventListener(
"change",()=>e(o.checked)),o}function fe(n,t,e){let{values:s,gradients:o,steps:r,failure:i}=t;if(e===0)return"The inputs are given.";if(i&&e>=i.step)
return i.text;if(e>r.length)return Ur(n,t);let a=r[e-1];if(!a.flows)return Kr(n,s,a);let c=st(o,a.place),l=a.flows.map(({
input:u,local:f,downstream:d,first:p,total:x})=>`${Ln(c,f,d)} to ${n.nodes[u].name}${p?"":` (now ${T(x)} in all)`}`);return`\
Backward: ${a.node.name} has the gradient ${T(c)} and passes ${dt(l)}.`}function Kr({nodes:n,gates:t},e,{place:s,node:o}){
let r=gt(o,e),i=st(e,s),a=T(i),c=o.parts.map(p=>{if(typeof p=="string")return p;let x=T(st(e,p[0]));return p[1]?Lt(x):x}).
join(""),l=r.filter((p,x)=>!Z(n[o.inputs[x]])),u=o.exact&&l.every(p=>Tt(kt(p),p))?"=":"≈",f=nn(t[o.gate].value(...r.map(
kt)),i),d=c===a?a:`${c} ${f} ${a}`;return`Forward: ${o.name} = ${o.formula} ${u} ${d}.`}function Ln(n,t,e){let s=nn(kt(n)*
kt(t),e);return`${Lt(T(n))} · ${Lt(T(t))} ${s} ${T(e)}`}function Ur(n,{values:t,gradients:e}){let{nodes:s,output:o}=n,{
name:r}=s[o],i=s.flatMap((c,l)=>n.gradients&&at(c)?[`∂${r}/∂${c.name} = ${T(st(e,l))}`]:[]),a=`${Z(s[o])?"The output":
r} = ${T(st(t,o))}.`;return i.length?`${a} Gradients: ${dt(i)}.`:a}function Zt(n,t,e){let{nodes:s}=n,{steps:o,failure:r}=t,
i=o.slice(0,e),a={};qr(a,n,t,i),Yr(a,i);for(let[l,u]of Xr(n,t,e))Z(s[l])||(a[`partial:${s[l].name}`]="∂",a[`gradient:${s[l].
name}`]=Number.isNaN(u)?"undefined":T(u));r&&!r.slope&&e>=r.step&&(a[`value:${s[r.place].name}`]="undefined");let c=e>o.
length?void 0:i.at(-1);return c&&Jr(a,n,c),a}function qr(n,{nodes:t},{values:e},s){let o=[...t.keys()].filter(i=>at(t[i])),
r=s.filter(i=>!i.flows).map(i=>i.place);for(let i of o.concat(r)){let a=e[i];a!==void 0&&(n[`value:${t[i].name}`]=T(a))}}
function Yr(n,t){for(let{node:e,flows:s}of t)for(let{position:o,local:r,downstream:i}of s??[])n[`local:${e.name}:${o}`]=
`× ${T(r)}`,n[`downstream:${e.name}:${o}`]=`= ${T(i)}`}function Xr({nodes:n,output:t},{gradients:e,steps:s,forwardSteps:o,
failure:r},i){let a=new Map;i>o&&(!r||r.slope)&&a.set(t,1);for(let{flows:c,missing:l}of s.slice(0,i)){for(let{input:u,total:f}of c??
[])a.set(u,f);for(let u of l)a.set(u,Number.NaN)}return i>s.length&&(!r||r.slope)&&n.forEach((c,l)=>{at(c)&&a.set(l,st(e,
l))}),a}function Jr(n,{nodes:t},{node:e,flows:s}){n[`node:${e.name}`]="now",e.inputs.forEach((o,r)=>{(!s||!Z(t[o]))&&(n[`\
edge:${e.name}:${r}`]=s?"now back":"now")})}function Is(n,t){let e=w(n,"section",{class:"bp-zoomed","aria-label":"The scalars of an entry"}),s=w(e,"div",{class:"bp-\
heading"}),o=w(e,"div",{class:"bp-scalars",tabindex:0,role:"img"}),r=w(e,"p",{class:"bp-open"}),i=-1;function a({place:l},{
svg:u}){i=l,o.replaceChildren(...new DOMParser().parseFromString(u,"image/svg+xml").getElementsByTagName("svg"))}function c({
place:l,entry:u},f){i=-1,o.hidden=!0,F(s,ct(t.nodes[l],u)),F(r,f)}return{element:e,toggle(l){e.hidden=!l},reveal:()=>e.scrollIntoView(
{block:"nearest"}),show(l,u,f){let{place:d,entry:p}=l,x=t.nodes[d],g=ct(x,p),h=t.zoomed[d],m=mt(t.nodes)[d]?.ahead;if(x.
gate===null||!m)return c(l,"It is given, so there is nothing behind it.");if(!h){let S=`It is made of ${m.terms} entries\
, too many for boxes of their own.`,[N]=x.inputs,E=ct(t.nodes[N],m.places[0][p]);return c(l,m.terms>1?S:`It is ${E} itse\
lf: no gate stands between them.`)}i!==d&&a(l,h),o.hidden=!1;let $={};for(let[S,[N,E]]of Object.entries(h.leaves))$[S]={
kind:"value",place:x.inputs[N],entry:m.places[N][p*m.terms+E]};let y=Object.entries($).map(([S,N])=>[S,u.values[N.place]?.[N.
entry]]);if(y.some(([,S])=>S===void 0))return c(l,"Something before it has no value.");let v=Object.fromEntries(y),k=f.get(
d)?.[p],O=ut({...h,gates:t.gates},v),b=Zt({...t,...h,kinks:{},mistakes:void 0},O,O.steps.length+1);for(let S of o.querySelectorAll(
"[data-k]")){let[N,E]=(S.getAttribute("data-k")??"").split(":"),C=h.nodes.findIndex(R=>R.name===E);N==="label"?F(S,M(C,$[E])):
N==="value"?F(S,b[`value:${E}`]??""):N==="partial"?F(S,k===void 0?"":"∂"):N==="gradient"&&F(S,Zr(O.gradients[C],k))}F(
s,`${g}, zoomed in: ${Object.keys($).length} entries go in, one comes out`),o.setAttribute("aria-label",`${g} = ${b[`val\
ue:${h.nodes[h.output].name}`]}`),F(r,"∂ is what flows back through this entry alone; other entries add their share. Esc\
 closes the zoom.");return;function M(S,N){return N?ct(t.nodes[N.place],N.entry):S===h?.output?g:`${g}.${h?.nodes.slice(
0,S+1).filter(E=>!at(E)).length}`}}}}var Zr=(n,t)=>n===void 0||t===void 0?"":T(n*t);var Qr=5,ti=1e-12;function He(n,t,e){let{nodes:s,output:o}=t,r=w(n,"div",{class:"bp-view bp-arrays"}),i=s.filter(A=>A.gate!==
null).length,a=s.findIndex(A=>ft(A)&&A.shape.length>0),c={kind:"value",place:Math.max(0,a),entry:0},l=null,u=t.gradients&&
t.mistakes!==null,f=!1,d=0,p=w(r,"div",{class:"bp-controls"}),x=Object.entries(t.ranges).map(([A,B])=>({name:A,control:le(
p,A,B,U=>e.set({...e.get(),[A]:U}))})),g=w(p,"div",{class:"bp-of-entry"}),h=us(r,t,{choose:lt,point(A){A===l||A&&l&&ei(A,
l)||(l=A,q())},isOpen:A=>!f&&A.kind==="value"&&ft(s[A.place]),drag(A,B){j(A,Number((d+B).toFixed(6)))},edit:()=>{u&&S?S.
focus():g.querySelector("input")?.focus()},epsilon:()=>f?C.get():0,pull:yt}),m=w(r,"p",{class:"backprop-sentence",role:"\
status","aria-live":"polite"}),$=w(r,"div",{class:"bp-bar"}),y=De($,t.gradients?2*i+1:i,Ft),v=w($,"div",{class:"bp-toggl\
es"}),k=Rt(v,"nudge",A=>Q(A)),O=t.gradients?Rt(v,"flows as bands",G):null,b=Rt(v,"zoom",Y),M=w(r,"div",{class:"bp-below"}),
S=t.gradients&&t.mistakes?Os(M,t,t.mistakes,{current:()=>Ht(t,e.get()),hide:nt,choose:lt,changed:G}):null,N={name:"",gate:null,
number:null},E={name:s[o].name,gate:"",inputs:[0],formula:"",parts:[],local:[],exact:!0},C=Ae(M,{nodes:[N,E],output:1,kinks:{},
functions:{}},G);C.toggle(!1);let R=Is(h.element,t),z=Ts(M,t),H=null,_=[],I=[];function W({place:A,entry:B}){return we(e.
get()[s[A].name])[B]}function j({place:A,entry:B},U){let{name:X,shape:it}=s[A],$t=e.get(),ht=[...we($t[X])];ht[B]=U,e.set(
{...$t,[X]:Vn(ht,it)})}function L(){let A=s[c.place],B=ct(A,c.entry);if(!ft(A)||!A.shape.length){(H||!g.childNodes.length)&&
(g.replaceChildren(),H=null,w(g,"p",{class:"bp-open"},"Choose an entry of an input to change it."));return}let U=W(c);if(H?.
name!==B){g.replaceChildren();let X=c,it=Math.max(Qr,2*Math.abs(U)),$t=le(g,B,[-it,it,it/50],ht=>j(X,ht));H={name:B,control:$t}}
H.control.get()!==U&&H.control.set(U)}function V(){t.gradients&&y.limit(u?i+1:2*i+1)}function G(){let A=e.get(),B=Ht(t,A),
U=y.get(),X=u&&U>B.forwardSteps,it=X?B.forwardSteps:U,$t=ye(t,B,it),ht=dn(t,B,it);r.classList.toggle("bp-asking",X),S&&S.
at(JSON.stringify(A)),h.show(X&&S?S.question($t):$t,(zt,_t)=>{let ge=B.values[zt]?.[_t],be=rt(s[zt])?void 0:ht.get(zt)?.[_t],
Wt=[ge===void 0?[]:`value ${T(ge)}`];return be!==void 0&&Wt.push(`gradient ${T(be)}`),[ct(s[zt],_t),...Wt.flat()].join("\
, ")});let he=!t.gradients&&U===i;F(m,X&&!B.failure?"The forward pass is done. Which gradient does each entry have?":ke(
t,B,he?U+1:U)),h.flows.show(O?.checked&&!X?B.steps.slice(0,U).map(ni):null),z.show(c,B,ht,it),R.toggle(b.checked),b.checked&&
R.show(c,B,ht),h.open(b.checked?c.place:null,R.element),L(),tt(A,B),q()}function q(){let A=l??c,B=u&&S?S.marks():{},[U,X]=I;
A===U&&c===X&&!_.length&&!S||(I=_.length?[]:[A,c],h.light({chosen:[c],from:Es(s,A),to:As(s,A),moved:_,...B}))}function tt(A,B){
_=[];let U=B.values[c.place];if(!f||!U)return;let X=C.get(),it=U.map((Wt,se)=>se===c.entry?Wt+X:Wt),$t=an(t,A,new Map([[
c.place,it]]));_=s.flatMap((Wt,se)=>{let[ao,co]=[B.values[se]??[],$t[se]??[]];return co.flatMap((zn,_n)=>Math.abs(zn-ao[_n])>
ti*Math.abs(zn)?[{kind:"value",place:se,entry:_n}]:[])});let ht=c.place===o;N.name=ct(s[c.place],c.entry);let[he,Qe]=[B.
values[o]?.[0],$t[o]?.[0]],zt=he===void 0||Qe===void 0?void 0:Qe-he,_t=B.gradients[c.place]?.[c.entry],ge=ht?X:_t===void 0?
void 0:_t*X,be={moved:[X,zt],promised:[X,ge],after:[]};C.show(ht?1:0,be,{values:[]},t.gradients&&!u&&y.get()>B.steps.length)}
function Y(A){b.checked=A,G(),A&&R.reveal()}r.addEventListener("keydown",A=>{A.key==="Escape"&&b.checked&&Y(!1)});function Q(A){
f=A,k.checked=A,r.classList.toggle("bp-nudged",A),C.toggle(A),G()}function yt(A,B){A!==c.place&&lt({kind:"value",place:A,
entry:0}),!rt(s[A])&&(f||Q(!0),C.set(B))}function nt(A){u=A,V(),G()}function lt(A){c=A,ft(s[A.place])&&(d=W(A)),h.choose(
A),S?.choose(A),G()}function xt(){let A=e.get();if(!s.some(B=>ft(B)&&!(B.name in A))){for(let{name:B,control:U}of x)U.get()!==
A[B]&&U.set(A[B]);G()}}function Ft(){let A=Ht(t,e.get()).steps[y.get()-1];A&&h.reveal([A.place,...A.node.inputs]),G()}let P=new ResizeObserver(
()=>h.resize());P.observe(r),y.hear(h.element);let K=e.listen(xt);return h.choose(c),S?.choose(c),V(),xt(),()=>{y.stop(),
K(),P.disconnect(),r.remove()}}var ei=(n,t)=>n.kind===t.kind&&n.place===t.place&&n.entry===t.entry;function ni({node:n,flows:t}){
return t?{node:n,flows:t.map(({position:e,downstream:s})=>{let o=s.reduce((a,c)=>a+Math.abs(c),0),r=s.every(a=>a<=0),i=!r&&
s.some(a=>a<0);return{position:e,downstream:r?-o:o,isMixed:i}})}:{node:n,flows:null}}var si=["Escape","Tab"],js=["Play or pause","Back to the first step","Repeat"];function Qt(n,t){let e=n.closest(t);if(!e){
let r=()=>cancelAnimationFrame(i),i=requestAnimationFrame(()=>{r=Qt(n,t)});return()=>r()}let s=new MutationObserver(()=>Rs(
e));for(let r of e.children)r.contains(n)||s.observe(r,{childList:!0,subtree:!0});Rs(e);let o=r=>{if(!(r.target instanceof
Element&&e.contains(r.target)))return;let i=!(si.includes(r.key)||r.altKey||r.ctrlKey||r.metaKey);r.target.toggleAttribute(
"data-lm-suppress-shortcuts",i)};return window.addEventListener("keydown",o,!0),()=>{s.disconnect(),window.removeEventListener(
"keydown",o,!0)}}function Rs(n){for(let t of n.querySelectorAll(".widget-slider")){let e=t.querySelector(".widget-label")?.
textContent??"";for(let s of t.querySelectorAll("[role=slider]:not([aria-label]), .widget-readout:not([aria-label])"))s.
setAttribute("aria-label",e)}n.querySelectorAll(".widget-play button").forEach((t,e)=>{t.setAttribute("aria-label",js[e]),
t.setAttribute("title",js[e])})}function Ge(n){let t=n,e=new Set;return{get:()=>t,set(s){t=s;for(let o of e)o()},listen(s){return e.add(s),()=>{e.delete(
s)}}}}var In=430,jn=230,Pt={left:54,right:12,top:10,bottom:30},Ps=121,oi=[.1,.3,.5,.7,.9],ri=.02,ii="",ai=3;function zs(n,t,e){
let{nodes:s,output:o,ranges:r}=t,i=w(n,"section",{class:"bp-curve","aria-label":"The output along one input"}),a=w(i,"la\
bel",{},"along "),c=Object.keys(r),l=w(a,"select");c.length>1&&w(l,"option",{value:ii},"the slider that moves");for(let I of c)
w(l,"option",{value:I},I);l.addEventListener("change",e);let u=c[0],f=D(i,"svg",{viewBox:`0 0 ${In} ${jn}`,role:"img"}),
d=D(f,"g",{class:"bp-axes"}),[p,x]=[Pt.left,Pt.top],[g,h]=[In-Pt.left-Pt.right,jn-Pt.top-Pt.bottom],m=`${p} ${x} ${g} ${h}`,
$=D(f,"svg",{x:p,y:x,width:g,height:h,viewBox:m,preserveAspectRatio:"none"}),y=D($,"path",{class:"bp-line"}),v=D($,"path",
{class:"bp-tangent"}),k=D(f,"circle",{class:"bp-point",r:5}),O=w(i,"p",{"aria-hidden":"true"}),b={name:"",low:0,high:0,bottom:0,
top:0},M="",S=I=>p+(I-b.low)/(b.high-b.low)*g,N=I=>x+h-(I-b.bottom)/(b.top-b.bottom)*h,E=I=>Math.max(-1e5,Math.min(1e5,N(
I))),C=(I,W)=>`${S(I).toFixed(2)} ${E(W).toFixed(2)}`;function R(I,W,j){let[L,V]=z(I,W[I]),G=b.name===I&&b.low===L&&b.high===
V,q=j===void 0||b.bottom<=j&&j<=b.top;if(G&&q)return;let tt=[j];for(let nt of oi){let lt=Object.fromEntries(c.map(xt=>[xt,
ui(r[xt],nt)]));tt.push(...H(I,L,V,lt))}let[Y,Q]=G?[b.bottom,b.top]:fi(Fs(tt),Fs(H(I,L,V,W)));j!==void 0&&([Y,Q]=[Math.min(
Y,j),Math.max(Q,j)]);let yt=Math.max(.12*(Q-Y),(ri*(V-L)-(Q-Y))/2);(!G||j===Y)&&(Y-=yt),(!G||j===Q)&&(Q+=yt),b={name:I,low:L,
high:V,bottom:Y,top:Q},M="",d.replaceChildren();for(let[nt,lt]of At(L,V))D(d,"path",{d:`M${S(nt)} ${x}v${h}`}),D(d,"text",
{x:S(nt),y:jn-Pt.bottom+16,"text-anchor":"middle"},lt);for(let[nt,lt]of At(Y,Q))D(d,"path",{d:`M${p} ${N(nt)}h${g}`}),D(
d,"text",{x:p-6,y:N(nt)+4,"text-anchor":"end"},lt)}function z(I,W){let[j,L]=r[I];return[Math.min(j,W),Math.max(L,W)]}let H=(I,W,j,L)=>Cs(
W,j).map(V=>It(t,{...L,[I]:V})[o]);function _(I,W){let j=Cs(b.low,b.high),L=H(I,b.low,b.high,W),V="";L.forEach((G,q)=>{let tt=q&&
L[q-1]!==void 0;G!==void 0&&(V+=`${tt?"L":"M"}${C(j[q],G)}`)}),y.setAttribute("d",V)}return{resize:()=>jt(f,d,In),moved(I){
u=I},show(I,W,j){let L=l.value||u,V=I[L],G=W.values[o];R(L,I,G);let q=JSON.stringify([L,{...I,[L]:0}]);q!==M&&_(L,I),M=q;
let{low:tt,high:Y}=b,Q=W.gradients[s.findIndex(P=>at(P)&&P.name===L)],yt=G!==void 0&&b.bottom<=G&&G<=b.top;k.setAttribute(
"visibility",yt?"visible":"hidden"),G!==void 0&&(k.setAttribute("cx",String(S(V))),k.setAttribute("cy",String(E(G))));let nt=j&&
G!==void 0&&Q!==void 0&&Number.isFinite(Q),lt=nt?[tt,Y].map(P=>C(P,G+Q*(P-V))):[];v.setAttribute("d",nt?`M${lt.join("L")}`:
"");let xt=nt?li(t,W,L):"",Ft=ci(s[o].name,L,V,G,nt?Q:void 0,xt);F(O,Ft),f.setAttribute("aria-label",Ft)}}}function ci(n,t,e,s,o,r){
let i=`${n} along ${t}`,a=`at ${t} = ${T(e)}`;return s===void 0?`${i}: undefined ${a}.`:o===void 0?`${i}, ${a}.`:r?`${i}\
: ${a} the node ${r} has a kink, so there is no one tangent. The backward pass takes ${T(o)}.`:`${i}: ${a} the tangent h\
as the slope ${T(o)}. That is ∂${n}/∂${t}.`}function li(n,{values:t},e){let s=new Set;for(let[o,r]of n.nodes.entries())
if(at(r)&&r.name===e&&s.add(o),!(r.gate===null||!r.inputs.some(i=>s.has(i)))&&(s.add(o),ie(n,t,o)))return r.name;return""}
var ui=([n,t],e)=>n+e*(t-n),Cs=(n,t)=>Array.from({length:Ps},(e,s)=>n+(t-n)*s/(Ps-1));function Fs(n){let t=n.filter(e=>e!==
void 0).sort((e,s)=>e-s);return t.length?[t[Math.floor(.02*(t.length-1))],t[Math.ceil(.98*(t.length-1))]]:[0,0]}function fi([
n,t],[e,s]){let o=ai*(s-e);return o?[Math.max(Math.min(n,e),e-o),Math.min(Math.max(t,s),s+o)]:[n,t]}function At(n,t){let e=(t-
n)/4,s=10**Math.floor(Math.log10(e)),o=s*([1,2,5].find(a=>a*s>=e)??10),r=[];for(let a=Math.ceil(n/o);a*o<=t+1e-9*o;a++)r.
push(Number((a*o).toPrecision(12)));let i=1+Math.ceil(Math.log10(Math.max(1,...r.map(a=>Math.abs(a)/o))));return r.map(a=>[
a,i>4?String(a).replace(/^-/,"−"):T(a)])}function _s(n,t){let{nodes:e,output:s}=t,o=w(n,"section",{class:"bp-chain","aria-label":"The chain rule at a node"}),r=w(
o,"div",{class:"bp-heading"}),i=w(o,"table"),a=w(o,"p"),c=p=>`∂${e[s].name}/∂${e[p].name}`,l=[],u=null,f=-1;function d(p){
f=p,i.replaceChildren();let g=Bn(t).reverse().flatMap(([h,{name:m,inputs:$}])=>{let y=$.filter(v=>v===p).length>1;return $.
flatMap((v,k)=>v===p?[{place:h,position:k,name:m,label:y?`${m}, input ${k+1}`:m}]:[])});if(g.length){let h=w(i,"tr");for(let m of[
"flow through","upstream × local","downstream"])w(h,"th",{scope:"col"},m)}if(l=g.map(({place:h,position:m,name:$,label:y})=>{
let v=w(i,"tr");w(v,"th",{scope:"row"},y);let k=w(v,"td");w(k,"span",{class:"bp-names"},`${c(h)} · ∂${$}/∂${e[p].name}`);
let O=w(k,"span",{class:"bp-numbers"});return{place:h,position:m,name:$,numbers:O,downstream:w(v,"td",{class:"bp-flow"})}}),
u=null,l.length>1){let h=w(i,"tr",{class:"bp-total"});w(h,"th",{scope:"row",colspan:2},"sum of the flows"),u=w(h,"td")}}
return{show(p,x,g){f!==p&&d(p);let{gradients:h,failure:m}=x,$=x.steps.slice(0,g),y=l.map(R=>$.find(z=>z.flows&&z.place===
R.place)?.flows?.find(z=>z.position===R.position));l.forEach(({place:R,numbers:z,downstream:H},_)=>{let I=y[_],W=I?Ln(st(
h,R),I.local,I.downstream):"",j=Math.max(W.lastIndexOf("="),W.lastIndexOf("≈")),L=m?.slope?$.some(V=>V.flows&&V.place===
R):m&&g>=m.step;F(z,I?W.slice(0,j).trim():L?"–":"not yet"),F(H,I?W.slice(j):"")});let v=y.filter(R=>R!==void 0),k=v.length>
0&&v.length===l.length,O=v.at(-1);u&&F(u,O?`${k?"":"so far "}${T(O.total)}`:"");let b=k?` = ${T(st(h,p))}`:"";F(r,p===s?
`${c(s)} = 1`:`${c(p)}${b}`);let[M,S]=[e[s].name,e[p].name],N=l.length?"":`${M} does not depend on ${S}.`,E="The output \
moves exactly as much as it moves itself: the backward pass starts with 1.",C=l.flatMap(({place:R,name:z},H)=>{let _=y[H];
return!_||!ie(t,x.values,R)?[]:`${z} is at its kink, where the slope jumps; the backward pass takes ${T(_.local)}.`});F(
a,p===s?E:N||[...new Set(C)].join(" "))}}}var pe={across:26,down:44,height:24,right:7};function Ws(n,t,e){let{nodes:s}=t,o=Oe(n,{role:"group"}),[r]=new DOMParser().
parseFromString(t.svg,"image/svg+xml").getElementsByTagName("svg");o.element.append(r);let i=[...r.querySelectorAll("[da\
ta-k]")].map(g=>({key:g.getAttribute("data-k")??"",target:g})),a=i.filter(({key:g})=>/^(value|partial|gradient|local|downstream):/.
test(g)),c=a.map(()=>""),l=i.filter(({key:g})=>/^(node|edge):/.test(g)),u=l.flatMap(({key:g,target:h})=>{let m=s.findIndex(
$=>!Z($)&&`node:${$.name}`===g);return m<0?[]:[pi(h,m,s[m])]}),f=Se(r),d=Le(u);o.element.setAttribute("tabindex",u.length?
"-1":"0");function p(g,h){let m=g.flatMap($=>u.filter(y=>y.place===$)).map(({outline:$})=>$);m.length&&o.reveal(m,h)}for(let{
place:g,target:h}of u)h.setAttribute("role","button"),h.addEventListener("click",()=>e.choose(g)),h.addEventListener("fo\
cus",()=>{e.choose(g),p([g])}),h.addEventListener("keydown",m=>{m.key==="Enter"&&e.choose(g)}),Te(h,e.epsilon,m=>e.pull(
g,m));let x=[];return{element:o.element,resize:o.resize,reveal:p,width:r.viewBox.baseVal.width,flows:f,tell(g){let h=["A\
rrow keys walk from box to box",...g?["plus and minus nudge a box"]:[],"space plays the steps"];o.element.setAttribute("\
aria-label",`${t.title}. ${h.join(", ")}.`)},field(g,h){let m=u.find(N=>N.place===g);if(!m)throw new Error(`The node ${g}\
 has no box.`);let{x:$,y,width:v}=m.outline,[k,O]=[$.baseVal.value+pe.across,y.baseVal.value+pe.down],b={width:v.baseVal.
value-pe.across-pe.right,height:pe.height},M=D(m.target.parentNode,"foreignObject",{x:k,y:O,...b}),S=w(M,"input",{type:"\
text","aria-label":h,autocomplete:"off",maxlength:80});return S.addEventListener("focus",()=>p([g])),S},mark(g,h){let m=u.
find($=>$.place===g)?.target;for(let $ of["right","wrong"])m?.classList.toggle($,$===h)},choose(g){d.stopAt(g);for(let{place:h,
target:m}of u)m.classList.toggle("chosen",h===g),m.setAttribute("aria-pressed",String(h===g))},nudge(g){for(let{place:h,
below:m}of u)F(m,g(h))},show(g){a.forEach(({key:m,target:$},y)=>{let v=g[m]??"";v!==c[y]&&($.textContent=v,c[y]=v)});for(let m of x)
m.classList.remove("now","back");let h=l.filter(({key:m})=>g[m]);for(let{key:m,target:$}of h)$.classList.add(...g[m].split(
" "));x=h.map(({target:m})=>m);for(let m of u){let $=["value","gradient"].flatMap(v=>{let k=g[`${v}:${m.name}`];return k?
[`${v} ${k}`]:[]}),y=[m.called,...$].join(", ");y!==m.label&&m.target.setAttribute("aria-label",y),m.label=y}}}}function pi(n,t,e){
let s=n.querySelector(".box"),{x:o,y:r,width:i,height:a}=s,c=D(n,"text",{class:"nudge",x:o.baseVal.value+i.baseVal.value/
2,y:r.baseVal.value+a.baseVal.value+14,"text-anchor":"middle"});return{place:t,name:e.name,called:Mt(e),target:n,outline:s,
below:c,label:""}}var di=80,mi=1e3,hi=4,gi=4;function Ve(n,t,e,s){let o=e,r=Number.POSITIVE_INFINITY;for(let i=0;i<di&&r>0;i++){let a=Object.
fromEntries(Object.entries(n.ranges).map(([l,u])=>[l,bi(u,s)]));if(Object.keys(a).every(l=>a[l]===e[l]))continue;let c=wi(
n,t,e,a,r);c<r&&([o,r]=[a,c])}return o}function bi([n,t,e],s){let[o,r]=[Math.max(Math.ceil(n),-9),Math.min(Math.floor(t),
9)];return r-o<gi?ue(n+s()*(t-n),n,e):o+Math.floor(s()*(r-o+1))}function wi(n,t,e,s,o){let r=ut(n,s);if(r.failure)return Number.
POSITIVE_INFINITY;let i=[...n.nodes.keys()].filter(u=>!Z(n.nodes[u])),a=i.flatMap(u=>[Number(r.values[u]),Number(r.gradients[u])]),
c=Object.values(s),l=0;for(let u of a){let f=T(u);Math.abs(u)>mi||f.includes("e")?l+=3:(!Tt(kt(u),u)||f.replace(/[−.]/g,
"").length>hi)&&(l+=1)}for(let u of i)r.gradients[u]||(l+=4);for(let u of c)[0,1,-1].includes(u)&&(l+=2);l+=2*(c.length-
new Set(c.map(Math.abs)).size);for(let u of Object.keys(s))s[u]===e[u]&&(l+=1);return l<o?l+vi(n,t,r):l}function vi(n,t,e){
let s=new Ot(n,t,e.values),o=s.run(J);return Pe(s,[]).filter(({rank:i,wrong:a})=>i<2&&wt(a.given)).filter(({wrong:i})=>s.
run(i).every((a,c)=>et(a,o[c]))).length}var xi=340,$i=900;function te(n,t,e,s){let{nodes:o}=t,r=w(n,"div",{class:"bp-view"}),i=o.findIndex(P=>!Z(P)),a=i<0,c=t.gradients&&
!a,l=i,u=c&&t.mistakes!==void 0,f=!1,d=!1,p=o.filter(P=>P.gate!==null).length,x=w(r,"div",{class:"bp-controls"}),g=Object.
entries(s?{}:t.ranges).map(([P,K])=>({name:P,control:le(x,P,K,A=>Q(P,A))})),h=Ws(r,t,{choose:Y,epsilon:()=>f?z?.get()??0:
0,pull:q}),m=w(r,"p",{class:"backprop-sentence",role:"status","aria-live":"polite"}),$=w(r,"div",{class:"bp-bar"}),y=De(
$,t.gradients?2*p+1:p,nt),v=w($,"div",{class:"bp-toggles"}),k=a?null:Rt(v,"nudge",P=>G(P)),O=c?Rt(v,"flows as bands",j):
null,b=w(r,"div",{class:"bp-below"}),{mistakes:M}=t,S=M&&g.length?()=>e.set(Ve(t,M,e.get(),Math.random)):null,{checked:N,
revealed:E}=s??{checked:()=>{},revealed:()=>{}},R=M&&c?Ss(b,t,M,h,{current:W,hide:tt,another:S,checked:N,revealed:E}):null,
z=a?null:Ae(b,t,j);z?.toggle(!1);let H=c?_s(b,t):null,_=o.some(at)&&!s?zs(b,t,j):null;function I(){t.gradients&&y.limit(
u?p+1:2*p+1);let P=!a&&!(s&&u);h.tell(P),k?.parentElement?.toggleAttribute("hidden",!P),!P&&f&&G(!1)}function W(){let P=e.
get();return{at:P,pass:ut(t,P)}}function j(){let{at:P,pass:K}=W(),A=y.get(),B=u&&A>K.forwardSteps,U=B?K.forwardSteps:A,X=A>
K.steps.length,it=Zt(t,K,t.gradients||A<p?U:K.forwardSteps);!t.gradients&&A===p&&ki(it),r.classList.toggle("bp-asking",B),
h.show(B?yi(t,it):it),F(m,L(K,A,B)),H?.show(l,K,U),_?.show(P,K,c&&!u&&X),R?.show(P),h.flows.show(O?.checked&&!B?K.steps.
slice(0,A):null),V(P,K)}function L(P,K,A){return A&&!P.failure?"The forward pass is done. Which gradient does each node \
have?":!t.gradients&&K===p&&(!P.failure||P.failure.slope)?fe(t,{...P,failure:null},P.steps.length+1):fe(t,P,K)}function V(P,K){
if(!z)return;if(!f){h.nudge(()=>"");return}let A=Ee(t,P,K,l,z.get());h.nudge(B=>{let U=A.moved[B];return U!==void 0?ae(U):
A.promised[B]===void 0?"":"undefined"}),z.show(l,A,K,c&&!u&&y.get()>K.steps.length)}function G(P){if(P&&s&&u)return;f=P;
let K=o[l];P&&at(K)&&_?.moved(K.name),k&&(k.checked=P),r.classList.toggle("bp-nudged",P),z?.toggle(P),j()}function q(P,K){
P!==l&&Y(P),f||G(!0),f&&z?.set(K)}function tt(P){u=P,I(),j()}function Y(P){l=P,h.choose(P);let K=o[P];f&&at(K)&&_?.moved(
K.name),j()}function Q(P,K){_?.moved(P),e.set({...e.get(),[P]:K})}function yt(){let P=e.get();if(!g.some(({name:K})=>!(K in
P))){for(let{name:K,control:A}of g)A.get()!==P[K]&&A.set(P[K]);j()}}function nt(){let P=ut(t,e.get()).steps[y.get()-1],K=P?.
flows?P.node.inputs.find(A=>!Z(o[A])):P?.place;P&&h.reveal([P.place,...P.node.inputs]),K!==void 0&&!u&&!f?Y(K):j()}function lt(){
let P=_!==null&&r.clientWidth-h.width>=xi;r.classList.toggle("bp-beside",P),r.classList.toggle("bp-under",_!==null&&!P&&
r.clientWidth>=$i),h.resize(),_?.resize(),!(d||!r.clientWidth)&&(d=!0,u&&h.reveal([t.output],!0))}let xt=new ResizeObserver(
lt);r.style.setProperty("--bp-picture",`${h.width}px`),xt.observe(r),r.addEventListener("bp-fit",lt),y.hear(h.element);let Ft=e.
listen(yt);return h.choose(l),I(),yt(),()=>{y.stop(),Ft(),xt.disconnect(),r.remove()}}function ki(n){for(let t of Object.
keys(n))/^(node|edge):/.test(t)&&delete n[t]}function yi({nodes:n,output:t},e){let s=Object.entries(e).filter(([i])=>i.startsWith(
"value:")),o=n.filter(i=>!Z(i)).map(i=>[`partial:${i.name}`,"∂"]),{name:r}=n[t];return{...Object.fromEntries([...s,...o]),
[`gradient:${r}`]:"1"}}function Ke(n,t,e,s){let o=w(n,"div",{class:"bp-practice"}),r=w(o,"div",{class:"bp-bar"}),i=w(r,"p",{role:"status","aria\
-live":"polite"}),a=w(r,"button",{type:"button"}),c=w(o,"div"),l=[],u=null,f=()=>{},d=0,p=!1,x=!1,g=!1,h=new Set;function m(){
let $=l.filter(k=>k.tries).length+Number(p),y=u?`Level ${u.level}. `:"";F(i,`${p?"All correct! ":""}${y}${$} solved.${x&&
!p?" Revealed, so not counted.":""}`),F(a,p||x?"Next one":"Another one"),a.disabled=u===null}return a.addEventListener("\
click",()=>{if(!u)return;let{key:$,level:y,trains:v}=u;l.push({key:$,level:y,trains:v,tries:p?d:0,made:[...h]}),u=null,p=
!1,g=!0,m(),s(l)}),m(),{show($){f(),u=$,[d,p,x,h]=[0,!1,!1,new Set];let y={...$.figure,gates:t,functions:e};f=te(c,y,Ge(
$.start),{checked({isSolved:v,codes:k}){if(!(p||x)){d++,p=v;for(let O of k)h.add(O);m(),p&&a.focus()}},revealed(){x=!0,m()}}),
m(),g&&c.querySelector("foreignObject input")?.focus({preventScroll:!0})},stop(){f(),o.remove()}}}var Ye=430,Ds=238,ee={left:54,right:24,top:10,bottom:44},[de,Ue]=[ee.left,ee.top],[qe,ne]=[Ye-ee.left-ee.right,Ds-ee.top-
ee.bottom],Mi=1e6,Rn=-12,Bs=2;function Hs(n,t,e){let{panel:s,svg:o,axes:r}=Vs(n,e),i=D(o,"path",{class:"bp-right-losses"}),
a=D(o,"path",{class:"bp-line"}),c=D(o,"circle",{class:"bp-point",r:4.5}),l=w(s,"p",{"aria-hidden":"true"}),u="";return{resize:()=>jt(
o,r,Ye),show({losses:f,beside:d}){let p=f.length-1,x=Math.ceil(Math.max(p,t)/t)*t,g=Ni(Math.max(...[...f,...d??[]].map(O=>Math.
min(O,Mi)))),h=O=>de+O/x*qe,m=O=>Ue+ne-Math.min(O/g,1.02)*ne,$=`${x} ${g}`;$!==u&&Ks(r,At(0,x),At(0,g),h,m,"step"),u=$;let y=O=>`\
M${O.map((b,M)=>`${h(M).toFixed(1)} ${m(b).toFixed(1)}`).join("L")}`;a.setAttribute("d",y(f)),i.setAttribute("d",d?y(d):
""),c.setAttribute("cx",String(h(p))),c.setAttribute("cy",String(m(f[p])));let v=d?`; thin line: with the right gradient\
s, ${T(d[d.length-1])}`:"",k=`Step ${p}: the loss is ${T(f[p])}${v}.`;F(l,k),o.setAttribute("aria-label",`The loss from \
step to step. ${k}`)}}}function Gs(n){let{panel:t,svg:e,axes:s}=Vs(n,"Size of the gradient of each layer’s weights"),o=D(
e,"path",{class:"bp-right-losses"}),r=D(e,"path",{class:"bp-line"}),i=D(e,"g"),a=w(t,"p",{"aria-hidden":"true"}),c=[];return{
resize:()=>jt(e,s,Ye),show({sizes:l,losses:u}){(u.length===1||!c.length)&&(c=l);let f=m=>de+(m-.5)/l.length*qe,d=m=>Ue+ne-
(m-Rn)/(Bs-Rn)*ne,p=m=>d(Math.max(Rn,Math.min(Bs,Math.log10(m))));if(!s.childElementCount){let m=l.map((y,v)=>[v+1,String(
v+1)]),$=[-12,-9,-6,-3,0].map(y=>[y,y?`10${Si(y)}`:"1"]);Ks(s,m,$,f,d,"layer")}let x=m=>`M${m.map(($,y)=>`${f(y+1)} ${p(
$).toFixed(1)}`).join("L")}`;o.setAttribute("d",x(c)),r.setAttribute("d",x(l)),i.replaceChildren();for(let[m,$]of l.entries())
D(i,"circle",{class:"bp-point",cx:f(m+1),cy:p($),r:3.5});let h=`${`${T(l[l.length-1])} in the last layer, ${T(l[0])} in \
the first`}. Thin line: before the first step.`;F(a,h),e.setAttribute("aria-label",`The size of the gradient of each lay\
er’s weights: ${h}`)}}}function Vs(n,t){let e=w(n,"section",{class:"bp-losses","aria-label":t});w(e,"p",{class:"bp-hea\
ding","aria-hidden":"true"},t);let s=D(e,"svg",{viewBox:`0 0 ${Ye} ${Ds}`,role:"img"});return{panel:e,svg:s,axes:D(s,"g",
{class:"bp-axes"})}}function Ks(n,t,e,s,o,r){n.replaceChildren();for(let[i,a]of t)D(n,"text",{x:s(i),y:Ue+ne+4,dy:"1em",
"text-anchor":"middle"},a);for(let[i,a]of e)D(n,"path",{d:`M${de} ${o(i)}h${qe}`}),D(n,"text",{x:de-6,y:o(i)+4,"text-anc\
hor":"end"},a);D(n,"text",{x:de+qe/2,y:Ue+ne+4,dy:"2.1em","text-anchor":"middle"},r)}function Ni(n){let t=10**Math.floor(
Math.log10(n||1));return t*([1,1.5,2,3,4,5,6,8].find(e=>e*t>=n)??10)}var Si=n=>String(n).replace(/./g,t=>"⁻⁰¹²³⁴⁵⁶⁷⁸⁹"["\
-0123456789".indexOf(t)]);var Pn=360,me={left:40,right:10,top:22,bottom:42},vt=Pn-me.left-me.right,Us=7;function Ys(n,{points:t,window:e,fine:s,speaker:o}){
let r=w(n,"section",{class:"bp-plane","aria-label":"The points"}),i=D(r,"svg",{viewBox:`0 0 ${Pn} ${me.top+vt+me.bottom}`,
role:"img"}),{left:a,top:c}=me,[l,u]=e,f=k=>a+(k-l[0])/(l[1]-l[0])*vt,d=k=>c+vt-(k-u[0])/(u[1]-u[0])*vt;D(i,"rect",{class:"\
bp-zero",x:a,y:c,width:vt,height:vt});let p=D(i,"path",{class:"bp-one"}),x=D(i,"path",{class:"bp-border"}),g=D(i,"g",{class:"\
bp-axes"});for(let[k,O]of At(...l))D(g,"text",{x:f(k),y:c+vt+4,dy:"1em","text-anchor":"middle"},O);for(let[k,O]of At(...u))
D(g,"text",{x:a-6,y:d(k)+4,"text-anchor":"end"},O);D(g,"text",{x:a+vt/2,y:c+vt+4,dy:"2.1em","text-anchor":"middle"},"x1"),
D(g,"text",{x:a-6,y:14,"text-anchor":"end"},"x2");let h=t.length>30?.6:1,m=t.map(([k,O,b])=>qs(i,f(k),d(O),b,h*Us)),$=w(
r,"p"),[y,v]=[0,1].map(k=>{let O=D($,"svg",{class:"bp-sign",viewBox:"0 0 16 16","aria-hidden":"true"});return qs(O,8,k?9:
8,k,Us-1),w($,"span",{},` target ${k}`)});return y.after(" "),v.after(" "),w($,"span",{},`Thick outline: the ${o} ge\
ts this point wrong.`),w(r,"p",{},"Orange area: it says more than ½. On the line: exactly ½."),{resize:()=>jt(i,g,Pn),
show({grid:k,right:O}){let b=vt/(s-1),M=Oi(k,s,(N,E)=>`${Ct(a+N*b)} ${Ct(c+vt-E*b)}`);p.setAttribute("d",M.region),x.setAttribute(
"d",M.line);for(let[N,E]of m.entries())E.classList.toggle("bp-missed",!O[N]);let S=O.filter(Boolean).length;i.setAttribute(
"aria-label",`${t.length} points of two classes; the ${o} says the right one at ${S} of them.`)}}}function qs(n,t,e,s,o){
if(!s)return D(n,"circle",{class:"bp-target bp-target-0",cx:t,cy:e,r:o});let r=1.2*o,i=`M${Ct(t)} ${Ct(e-r)}l${Ct(r)} ${Ct(
1.8*r)}h${Ct(-2*r)}z`;return D(n,"path",{class:"bp-target bp-target-1",d:i})}var Ct=n=>n.toFixed(1);function Oi(n,t,e){let s="",
o="";for(let r=0;r+1<t;r++)for(let i=0;i+1<t;i++){let a=[[0,0],[1,0],[1,1],[0,1]].map(([u,f])=>[i+u,r+f,n[(r+f)*t+i+u]]);
if(a.every(([,,u])=>u<=0))continue;let c=[],l=[];for(let[u,[f,d,p]]of a.entries()){let[x,g,h]=a[(u+1)%4];if(p>0&&c.push(
e(f,d)),p>0==h>0)continue;let m=p/(p-h);l.push(e(f+m*(x-f),d+m*(g-d))),c.push(l[l.length-1])}s+=`M${c.join("L")}z`;for(let u=0;u+
1<l.length;u+=2)o+=`M${l[u]}L${l[u+1]}`}return{region:s,line:o}}var Ei=100,Ai=35,Ti=4e3;function Xe(n,t,e,s=()=>{}){let{points:o,place:r,speaker:i,steps:a,driver:c}=t,l=r==="recording",
u=w(n,"div",{class:"bp-view bp-trainer"});if(c){let j=w(u,"p",{class:"bp-driver"},"The gradients come from your function\
 ");w(j,"code",{},c),j.append(".")}let f=w(u,"div",{class:"bp-bar",role:"group","aria-label":"Training"}),d=Cn(f,"One st\
ep",()=>N(1)),p=Cn(f,"",()=>b?R():N(a)),x=Cn(f,"Reset",z),g=w(f,"div",{class:"bp-rate"});w(g,"span",{},"learning rate ");
let h=St(g,{"aria-label":"learning rate"});h.set(t.rate),h.element.readOnly=l,d.hidden=l;let m=w(u,"p",{class:"bp-told",
role:"status","aria-live":"polite"}),$=w(u,"p",{class:"bp-wrong",role:"alert"}),y=w(u,"div",{class:"bp-charts"}),v=[Ys(y,
t)],k=w(y,"div",{class:"bp-column"}),O=`Loss: mean of ${t.loss[1]} over ${o.length} points`;v.push(Hs(k,a,O)),v.push(e.get().
sizes.length?Gs(k):Li(k));let b=0,M=0,S=0;function N(j){let L=h.get();L===null||b||(b=j,E(L,j))}function E(j,L){let V=matchMedia(
"(prefers-reduced-motion: reduce)").matches?L:Math.ceil(L/Ei),G=l?0:Math.min(b,r==="page"?V:t.chunk);C(),e.advance(j,G,()=>{
clearTimeout(S),b-=G,(e.get().trouble||e.isOver())&&(b=0),I(),b?M=setTimeout(()=>E(h.get()??j,L),Ai):H()}),_()}function C(){
clearTimeout(S),r==="kernel"&&(S=setTimeout(()=>F($,"No answer from the kernel yet: it is busy, or it is not running."),
Ti))}function R(){b=0,clearTimeout(M),H()}function z(){b=0,clearTimeout(M),C(),e.reset(()=>{clearTimeout(S),I(),H()})}function H(){
s(e.get()),_()}function _(){if(F(p,b?"Stop":l?"Play":`Train: ${a} steps`),d.disabled=b>0,p.disabled=!b&&e.isOver(),b){F(
m,"Training …");return}let{losses:j,right:L,note:V,trouble:G}=e.get();F($,G);let q=j.length-1,tt=L.filter(Boolean).length,
Y=`Step ${q}: the loss is ${T(j[q])}, and the ${i} gets ${tt} of ${L.length} points right.`;F(m,V&&q?`${Y} ${V}`:Y)}function I(){
let j=e.get();for(let L of v)L.show(j)}x.title="Back to the weights of the start";let W=new ResizeObserver(()=>{for(let j of v)
j.resize()});return W.observe(u),I(),_(),()=>{b=0,clearTimeout(M),clearTimeout(S),e.stop(),W.disconnect(),u.remove()}}function Cn(n,t,e){
let s=w(n,"button",{type:"button"},t);return s.addEventListener("click",e),s}function Li(n){let t=w(n,"table",{class:"bp\
-weights","aria-label":"The weights"}),e=w(w(t,"thead"),"tr");for(let i of["weight","value","gradient"])w(e,"th",{scope:"\
col"},i);let s=w(t,"tbody"),o=new Map;function r(i){let a=w(s,"tr");w(a,"th",{scope:"row"},i);let c=[w(a,"td"),w(a,"td")];
return o.set(i,c),c}return{resize(){},show({weights:i,gradient:a}){for(let[c,l]of Object.entries(i)){let[u,f]=o.get(c)??
r(c);F(u,T(l)),F(f,c in a?T(a[c]):"")}}}}var Xs=1e-4,Ii="It stops here: the next step leads where there is no loss. Try a smaller learning rate.";function Je({graph:n,
says:t,start:e,points:s,window:o,fine:r},i){if(!n||!t)throw new Error("There is no graph to train.");let a={...n,gates:i},
c={...t,gates:i},l=Ri(o,r),u=e,f=ut(a,u),d=[x()],p="";function x(){return Number(f.values[a.output])}let g=($,y)=>Number(
It(c,{...u,x1:$,x2:y})[c.output]),h=()=>Object.fromEntries(a.nodes.flatMap(($,y)=>at($)?[[$.name,Number(f.gradients[y])]]:
[]));function m($){let y=h(),v=Object.fromEntries(Object.entries(u).map(([O,b])=>[O,b-$*y[O]])),k=ut(a,v);if(k.failure||
!Object.values(v).every(Number.isFinite)){p=Ii;return}[u,f]=[v,k],d.push(x())}return{get:()=>({losses:d,beside:null,weights:u,
gradient:h(),grid:l.map(([$,y])=>ji(g($,y))),right:s.map(([$,y,v])=>(g($,y)-.5)*(v-.5)>0),sizes:[],note:"",trouble:p}),advance($,y,v){
for(let k=0;k<y&&!p;k++)m($);v()},reset($){u=e,f=ut(a,u),d=[x()],p="",$()},isOver:()=>!1,stop(){}}}function Js(n){let t=Number(
n.get().answers),e=()=>{},s=n.listen(()=>{if(n.get().answers!==t)return;let r=e;e=()=>{},r()});function o(r,i,a){e=a,t=Math.
max(t,Number(n.get().answers))+1,n.send({number:t,rate:r,steps:i})}return{get:n.get,advance:o,reset:r=>o(0,0,r),isOver:()=>!1,
stop:s}}function Zs({losses:n,beside:t,states:e}){let s=0;function o(){let r=e[s];return{...r,losses:n.slice(0,r.losses),
beside:t?.slice(0,r.losses)??null}}return{get:o,advance(r,i,a){s=Math.min(s+1,e.length-1),a()},reset(r){s=0,r()},isOver:()=>s===
e.length-1,stop(){}}}function ji(n){let t=Math.min(1-Xs,Math.max(Xs,n));return Math.log(t/(1-t))}function Ri([n,t],e){let s=([
o,r],i)=>o+(r-o)*i/(e-1);return Array.from({length:e*e},(o,r)=>[s(n,r%e),s(t,Math.floor(r/e))])}function Ze(n,t,e){return n.on(t,e),()=>n.off(t,e)}var Qs=(n,t)=>({render({model:e,el:s}){let o=()=>{};function r(){o();
let c=e.get("figure");o=(c.arrays?He:te)(s,{...c,gates:n,functions:t},Ci(e))}let i=Ze(e,"change:figure",r);r();let a=Qt(
s,".backprop-explorer");return()=>{i(),o(),a()}}}),to=(n,t)=>({render({model:e,el:s}){let o=Ke(s,n,t,c=>{e.set("history",
[...c]),e.save_changes()}),r=()=>o.show(e.get("problem")),i=Ze(e,"change:problem",r);r();let a=Qt(s,".backprop-explorer");
return()=>{i(),o.stop(),a()}}}),eo=n=>({render({model:t,el:e}){let s=t.get("figure"),o=s.place==="page"?Je(s,n):Js(Pi(t)),
r=Xe(e,s,o,({weights:a,losses:c})=>{s.place==="page"&&(t.set("reached",{weights:a,losses:[...c]}),t.save_changes())}),i=Qt(
e,".backprop-explorer");return()=>{r(),i()}}}),Pi=n=>({get:()=>n.get("state"),send(t){n.set("order",t),n.save_changes()},
listen:t=>Ze(n,"change:state",t)}),Ci=n=>({get:()=>n.get("inputs"),set(t){n.set("inputs",t),n.save_changes()},listen:t=>Ze(
n,"change:inputs",t)}),no=()=>({render:({el:n})=>Qt(n,".backprop-depth")});async function so(n,t){let{figure:e,start:s}=await io(Fn()),o=document.querySelector(".backprop-explorer");o&&(e.arrays?
He:te)(o,{...e,gates:n,functions:t},Ge(s))}async function oo(n,t){let{stock:e,shared:s,wish:o,rule:r,trainable:i}=await io(
Fn()),a=document.querySelector(".backprop-explorer");if(!a)return;let c=u=>{let{figure:f,...d}=Me(e,u,o,r,i),p={...s,...f.
mistakes};l.show({...d,figure:{...f,mistakes:p}})},l=Ke(a,n,t,c);c([])}function ro(n){let{figure:t,...e}=Fn(),s=document.
querySelector(".backprop-explorer");s&&Xe(s,t,t.place==="page"?Je(t,n):Zs(e))}async function io(n){let t=Uint8Array.from(
atob(n),s=>s.charCodeAt(0)),e=new Blob([t]).stream().pipeThrough(new DecompressionStream("gzip"));return JSON.parse(await new Response(
e).text())}var Fn=()=>JSON.parse(document.getElementById("data")?.textContent??"");return ho(Fi);})();
